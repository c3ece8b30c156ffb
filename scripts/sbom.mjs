// npm run sbom: writes what the product is made of, with versions, hashes and licences, as CycloneDX.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Halt, main, root } from './console-line.mjs';
import { installDependencies } from './install.mjs';
import { npmCommand } from './npm-command.mjs';

const file = join(root, 'dist', 'sbom.cdx.json');

await main(async () => {
  await installDependencies();
  const [command, ...args] = npmCommand('sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev');
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Halt(`npm sbom 失败：\n${stderr}`, 1);
  const bill = JSON.parse(stdout);
  // npm takes the folder's name.
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  Object.assign(bill.metadata.component, { name, version });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`已写入 ${file}：${bill.components.length} 个组件（CycloneDX ${bill.specVersion}）`);
});
