export const toolkit = {}
