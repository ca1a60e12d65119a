// Makes LIBRARIES.tsv of the bill of materials: mvn -B -Pbom -DskipTests package && node config/libraries.mjs
// A library with several licences may be used under any of them.
import { readFileSync, writeFileSync } from 'node:fs';

const SPDX = {
  'Apache License v2': 'Apache-2.0',
  'Bouncy Castle Licence': 'MIT',
  'BSD 3-clause License w/nuclear disclaimer': 'BSD-3-Clause-No-Nuclear-License',
  'CDDL, v1.0': 'CDDL-1.0',
  'GENERAL PUBLIC LICENSE, version 3 (GPL-3.0)': 'GPL-3.0-only',
  'GNU General Public License Version 3': 'GPL-3.0-or-later',
  'GNU General Public License, version 2': 'GPL-2.0-only',
  'GNU General Public License, version 2 with the GNU Classpath Exception':
    'GPL-2.0-with-classpath-exception',
  'GNU LESSER GENERAL PUBLIC LICENSE, version 3 (LGPL-3.0)': 'LGPL-3.0-only',
  'Go License': 'BSD-3-Clause',
  'Mozilla Public License Version 1.1': 'MPL-1.1',
  'Similar to Apache License but with the acknowledgment clause removed': 'JDOM',
};

const named = (licence) => {
  const name = licence.expression ?? licence.license.id ?? licence.license.name;
  return SPDX[name] ?? name;
};
const bom = JSON.parse(readFileSync(process.argv[2] ?? 'launcher/target/bom.json', 'utf8'));
const rows = bom.components
  .filter((library) => !library.group.startsWith('io.newswire'))
  .map(({ group, name, licenses }) =>
    [group, name, (licenses ?? []).map(named).sort().join(' or ')].join('\t'));
writeFileSync('LIBRARIES.tsv', `group\tname\tlicence\n${[...new Set(rows)].sort().join('\n')}\n`);
