/** A photo of a shipment; only who may see the order is handed it. */
export function DeliveryPhoto({ id, alt }: { readonly id: string; readonly alt: string }) {
  return <p><img class="lum-photo" src={`/api/v1/delivery-photos/${id}`} alt={alt} loading="lazy" /></p>;
}
