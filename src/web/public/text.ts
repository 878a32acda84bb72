/** A page of plain text: a title, then sections of paragraphs. */
export interface Text {
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly paragraphs: readonly string[]; readonly links?: readonly (readonly [string, string])[] }[];
}
