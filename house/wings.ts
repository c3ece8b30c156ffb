import wings from './wings.json' with { type: 'json' };

/** The wings in their order, lowest first: an import may only go down. */
export const wingOrder: readonly string[] = wings.order;

/** Folders of server/src that stand above all wings. */
export const aboveWings: readonly string[] = wings.above;
