import { CATEGORIES, type Category } from '../../core/categories.js';
import type { ProductLine, ProductView } from '../../vendors/products.views.js';
import type { VendorView } from '../../vendors/vendors.views.js';
import { BLANK, type Filled } from '../forms/filled.js';
import { Radios } from '../ui/choices.js';
import { Button, ErrorSummary, Form, Hidden } from '../ui/form.js';
import { Frame, type Visit } from '../ui/frame.js';
import { MoneyField, QuantityField, SelectField, TextArea, TextField } from '../ui/inputs.js';
import { amountOf, money } from '../ui/money.js';
import { CategoryTag, Tag } from '../ui/tags.js';
import { UploadField } from '../ui/upload.js';
import { VENDOR } from './vendor.words.js';

export function ProductsPage({ visit, vendor }: { readonly visit: Visit; readonly vendor: VendorView }) {
  const words = VENDOR[visit.language].products;
  return (
    <Frame visit={visit} title={words.title} room="/usaha">
      <p><a class="govuk-back-link" href="/usaha">{words.back}</a></p>
      <h1>{words.title}</h1>
      <p class="lum-lead">{vendor.name}</p>
      <p><a class="govuk-button" href={`/usaha/${vendor.id}/produk/tambah`}>{words.add}</a></p>
      {vendor.products.length === 0 ? <p class="lum-empty">{words.none}</p>
        : <ul class="lum-products">{vendor.products.map((product) => <li key={product.id}><ProductCard visit={visit} product={product} /></li>)}</ul>}
    </Frame>
  );
}

function ProductCard({ visit: { language }, product }: { readonly visit: Visit; readonly product: ProductLine }) {
  const { products: words } = VENDOR[language];
  return (
    <article class={`lum-product lum-lot--${product.category}`}>
      {product.photo === null ? <div class="lum-product__none">{words.noPhoto}</div> : <img src={product.photo} alt="" loading="lazy" />}
      <div class="lum-product__text">
        <CategoryTag category={product.category} language={language} /> {product.state === 'hidden' ? <Tag kind="soon">{words.hidden}</Tag> : null}
        <h2 class="lum-lot__title"><a href={`/usaha/produk/${product.id}`}>{product.name}</a></h2>
        <p><strong class="lum-number">{money(product.priceFrom)}</strong> · {amountOf(product.perWeek, product.unit, language)}</p>
      </div>
    </article>
  );
}

export function AddProductPage({ visit, form, vendor }: { readonly visit: Visit; readonly form: Filled; readonly vendor: VendorView }) {
  const words = VENDOR[visit.language].products;
  return (
    <Frame visit={visit} title={words.add} room="/usaha">
      <p><a class="govuk-back-link" href={`/usaha/${vendor.id}/produk`}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={form} />
      <h1>{words.add}</h1>
      <Form visit={visit} form={form} action={`/usaha/${vendor.id}/produk/tambah`}>
        <ProductFields visit={visit} form={form} categories={vendor.categories} />
        <Button>{words.save}</Button>
      </Form>
    </Frame>
  );
}

export function ProductPage({ visit, form, product, categories, photoForm = BLANK }: {
  readonly visit: Visit; readonly form: Filled; readonly product: ProductView; readonly categories: readonly Category[]; readonly photoForm?: Filled;
}) {
  const words = VENDOR[visit.language].products;
  return (
    <Frame visit={visit} title={product.name} room="/usaha">
      <p><a class="govuk-back-link" href={`/usaha/${product.vendor.id}/produk`}>{words.back}</a></p>
      <ErrorSummary visit={visit} form={photoForm.isRefused ? photoForm : form} />
      <h1>{product.name}</h1>
      <section>
        <h2>{words.photo}</h2>
        {product.photo === null ? null : <p><img class="lum-photo" src={product.photo} alt={product.name} /></p>}
        <Form visit={visit} form={photoForm} action={`/usaha/produk/${product.id}/foto`} upload>
          <UploadField form={photoForm} name="photo" label={words.photo} hint={words.photoHint} />
          <Button kind="secondary">{words.upload}</Button>
        </Form>
      </section>
      <h2>{words.edit}</h2>
      <Form visit={visit} form={form} action={`/usaha/produk/${product.id}`}>
        <Hidden name="version" value={form.value('version')} />
        <ProductFields visit={visit} form={form} categories={categories} />
        <Radios form={form} name="state" legend={words.state} options={[{ value: 'shown', text: words.shown }, { value: 'hidden', text: words.hidden }]} />
        <Button>{words.save}</Button>
      </Form>
    </Frame>
  );
}

function ProductFields({ visit: { language }, form, categories }: { readonly visit: Visit; readonly form: Filled; readonly categories: readonly Category[] }) {
  const { products: words, registration } = VENDOR[language];
  const sold = CATEGORIES.filter(({ code }) => categories.includes(code));
  const units = [...new Map(sold.flatMap((category) => category.units).map((unit) => [unit.code, unit[language]] as const)).entries()];
  return (
    <>
      <Radios form={form} name="category" legend={words.category} options={sold.map((category) => ({ value: category.code, text: category[language] }))} />
      <TextField form={form} name="name" label={words.name} maxLength={120} autocomplete="off" />
      <TextArea form={form} name="description" label={words.description} hint={words.descriptionHint} maxLength={2000} />
      <SelectField form={form} name="unit" label={words.unit} options={[['', registration.choose], ...units]} />
      <MoneyField form={form} name="priceFrom" label={words.priceFrom} hint={words.priceHint} />
      <QuantityField form={form} name="perWeek" label={words.perWeek} />
    </>
  );
}
