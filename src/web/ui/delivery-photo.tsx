/** A photo of a shipment; only who may see the order is handed it, and the inspectorate at its own door. */
export function DeliveryPhoto({ id, alt, door = '' }: { readonly id: string; readonly alt: string; readonly door?: '' | 'audit/' }) {
  return <p><img class="lum-photo" src={`/api/v1/${door}delivery-photos/${id}`} alt={alt} loading="lazy" /></p>;
}
