#!/usr/bin/env python3
"""What the program for a target consists of: a bill of materials in CycloneDX 1.5,
from what Cargo says.

    sbom.py TARGET

It has no time and no random number: equal sources have equal bills.
"""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

target = sys.argv[1]
command = ['cargo', 'metadata', '--format-version', '1', '--locked', '--filter-platform', target]
metadata = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
locked = tomllib.loads(Path('Cargo.lock').read_text())['package']
hashes = {(one['name'], one['version']): one.get('checksum') for one in locked}
packages = {one['id']: one for one in metadata['packages']}
nodes = {one['id']: one for one in metadata['resolve']['nodes']}
own = metadata['resolve']['root']


def needed(node):
    """What is compiled into the program, not only for its tests."""
    kinds = [(one['pkg'], {kind['kind'] for kind in one['dep_kinds']}) for one in nodes[node]['deps']]
    return sorted(package for package, kind in kinds if None in kind)


def reached():
    seen, next_ones = {own}, [own]
    while next_ones:
        for package in needed(next_ones.pop()):
            if package not in seen:
                seen.add(package)
                next_ones.append(package)
    return seen


def purl(package):
    return f'pkg:cargo/{package["name"]}@{package["version"]}'


def component(package):
    checksum = hashes.get((package['name'], package['version']))
    described = {
        'type': 'library',
        'bom-ref': purl(package),
        'name': package['name'],
        'version': package['version'],
        'purl': purl(package),
        'licenses': [{'expression': (package['license'] or 'MIT').replace('/', ' OR ')}],
    }
    if checksum:
        described['hashes'] = [{'alg': 'SHA-256', 'content': checksum}]
    return described


all_needed = reached()
libraries = sorted(all_needed - {own}, key=lambda one: purl(packages[one]))
program = component(packages[own]) | {'type': 'application'}
bill = {
    'bomFormat': 'CycloneDX',
    'specVersion': '1.5',
    'version': 1,
    'metadata': {'component': program},
    'components': [component(packages[one]) for one in libraries],
    'dependencies': [
        {
            'ref': purl(packages[one]),
            'dependsOn': sorted(purl(packages[other]) for other in needed(one)),
        }
        for one in [own, *libraries]
    ],
}
print(json.dumps(bill, indent=2))
