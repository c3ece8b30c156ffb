import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { API, openApi } from '../../server/src/platform/http/index.ts';
import type { Wing } from '../../server/src/wing.ts';

/** console/src/api/schema.gen.ts: the types of the API, from the very document that the server gives out. */
export async function schemaFile(wings: readonly Wing[]): Promise<string> {
  // The document leaves as JSON, so it is read as JSON here too.
  const document: OpenAPI3 = JSON.parse(JSON.stringify(openApi(wings)));
  // Written out whole, so that a call in the console reads as the address it goes to.
  document.paths = Object.fromEntries(
    Object.entries(document.paths ?? {}).map(([path, item]) => [`${API}${path}`, item]),
  );
  return `// Written by \`npm run generate\`. Do not edit.\n${astToString(await openapiTS(document))}`;
}
