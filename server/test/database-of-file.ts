import { afterAll } from 'vitest';
import { dropTestDatabase } from './database.ts';

// Runs before every test file, also where files share what they import: each file has a database of its own.
afterAll(dropTestDatabase);
