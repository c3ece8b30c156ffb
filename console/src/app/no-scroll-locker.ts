/**
 * Stands in for the scroll lock of dialogs and drawers (see vite.config.ts): the document itself never scrolls here, its
 * main part does, and the mask of a dialog keeps that still.
 */
export default function useScrollLocker(): void {}
