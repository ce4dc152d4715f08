/** The desktop's own file dialogs; each answers null when the person cancels. */
export type Dialogs = {
  openWorkspace(): Promise<string | null>
  saveDocument(suggestedPath: string): Promise<string | null>
}
