import type { ComponentChildren } from 'preact';

/** A bar with its label, its length, and what stands at its end. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

interface FigureProps {
  readonly id: string;
  readonly title: string;
  readonly tableWord: string;
  readonly table: ComponentChildren;
}

const WIDTH = 380;

/** Lying bars, label and amount above each as text, so that they are read at any width. */
export function Bars({ bars, most, ...figure }: FigureProps & { readonly bars: readonly Bar[]; readonly most?: number }) {
  const largest = Math.max(1, most ?? 0, ...bars.map(({ value }) => value));
  return (
    <Figure {...figure}>
      <ul class="lum-bars">{bars.map(({ label, value, text }, at) => (
        <li key={label}>
          <span>{label}</span> <strong>{text}</strong>
          <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="lum-chart__back" width="1000" height="10" />
            <rect class={`lum-chart__bar lum-chart__bar--${String(at % 6)}`} width={value === 0 ? 0 : Math.max(8, Math.round((value / largest) * 1000))} height="10" />
          </svg>
        </li>
      ))}</ul>
    </Figure>
  );
}

/** One month: the middle length as a column, the slowest tenth as a line above it. */
export interface Span {
  readonly period: string;
  readonly median: number;
  readonly slow: number;
}

export function Spans({ spans, unit, ...figure }: FigureProps & { readonly spans: readonly Span[]; readonly unit: (days: number) => string }) {
  const [top, bottom] = [20, 190];
  const largest = Math.max(1, ...spans.map(({ slow }) => slow));
  const step = Math.min(72, WIDTH / Math.max(1, spans.length));
  const y = (days: number) => Math.round(bottom - (days / largest) * (bottom - top));
  return (
    <Figure {...figure}>
      <svg class="lum-spans" viewBox={`0 0 ${String(WIDTH)} 216`} role="img" aria-label={`${figure.title}. ${spans.map(({ period, median }) => `${period}: ${unit(median)}`).join('; ')}`}>
        <line class="lum-chart__axis" x1="0" x2={WIDTH} y1={bottom} y2={bottom} />
        {spans.map(({ period, median, slow }, at) => {
          const middle = Math.round(step * (at + 0.5));
          const half = Math.min(18, Math.round(step * 0.34));
          const head = Math.min(y(median), bottom - 2);
          return (
            <g key={period}>
              <rect class="lum-chart__bar" x={middle - half} y={head} width={half * 2} height={bottom - head} rx="2" />
              <line class="lum-chart__tick" x1={middle - half} x2={middle + half} y1={y(slow)} y2={y(slow)} />
              <text class="lum-chart__value" x={middle} y={bottom - head > 24 ? head + 17 : head - 6} text-anchor="middle" {...(bottom - head > 24 ? { 'data-inside': true } : {})}>{unit(median)}</text>
              <text class="lum-chart__label" x={middle} y={bottom + 20} text-anchor="middle">{period}</text>
            </g>
          );
        })}
      </svg>
    </Figure>
  );
}

/** A drawing made on the server, with its table behind it. */
function Figure({ id, title, tableWord, table, children }: FigureProps & { readonly children: ComponentChildren }) {
  return (
    <figure class="lum-chart" aria-labelledby={`${id}-judul`}>
      <figcaption id={`${id}-judul`}>{title}</figcaption>
      {children}
      <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{tableWord}<span class="govuk-visually-hidden">: {title}</span></span></summary><div class="govuk-details__text lum-scroll" tabindex={0} role="region" aria-label={title}>{table}</div></details>
    </figure>
  );
}
