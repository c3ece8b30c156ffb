/**
 * Every table of the database, keyed `schema.table`. Each drawer and wing adds its own by module augmentation, so that
 * `tx.selectFrom('registry.site')` is typed everywhere while the list stays with its owner.
 */
export interface Tables {
  'platform.migration': { number: number; name: string; hash: string; applied_at: Date };
}
