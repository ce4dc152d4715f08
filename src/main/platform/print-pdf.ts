/** A whole page of ours as a PDF: tagged, with an outline, in the size the page says. */
export type PrintPdf = (page: Uint8Array) => Promise<Uint8Array>
