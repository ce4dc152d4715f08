// Made by scripts/asset-table-plugin.ts while main is built.
declare module 'virtual:asset-table' {
  /** The path a window asks for, and its MIME type. */
  export const assets: readonly (readonly [pathname: string, mime: string])[]
}
