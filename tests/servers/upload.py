#!/usr/bin/env python3
"""Copies what a build changed, as `build --changed-list` lists it, with rsync and
rclone, and kills the copying in the middle.

    upload.py PROGRAM

After each step the copy is looked at: no page may name a style or a script that
is not there. In the end it must be the site, as `yaodian verify` says.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from check import portal_in, run

STEPS = ['asset', 'page', 'entry', 'delete']


def copy_by_rsync(site, target, step, files, slow):
    more = ['--delete-missing-args'] if step == 'delete' else []
    more += ['--bwlimit=40'] if slow else []
    return ['rsync', '--archive', '--from0', '--files-from=-', *more, f'{site}/', f'{target}/'], '\0'.join(files)


def copy_by_rclone(site, target, step, files, slow):
    if step == 'delete':
        return ['rclone', 'delete', '--files-from', '-', str(target)], '\n'.join(files)
    more = ['--bwlimit', '40k'] if slow else []
    return ['rclone', 'copy', '--files-from', '-', *more, str(site), str(target)], '\n'.join(files)


TOOLS = {'rsync': copy_by_rsync, 'rclone': copy_by_rclone}


def listed(path):
    lines = path.read_text().splitlines()
    return {step: [line.split('\t')[1] for line in lines if line.startswith(f'{step}\t')] for step in STEPS}


def copy(tool, site, target, changes, killed_in=None):
    """Copies step by step; returns whether all of it was copied."""
    for step in STEPS:
        if not changes[step]:
            continue
        command, files = TOOLS[tool](site, target, step, changes[step], step == killed_in)
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if step == killed_in:
            process.stdin.write(files)
            process.stdin.close()
            time.sleep(0.7)
            assert process.poll() is None, f'{tool} was too fast to be killed'
            process.kill()
            process.wait()
            return False
        _, said = process.communicate(files)
        if process.returncode:
            raise SystemExit(f'{command}\n{said}')
        whole(target)
    return True


def whole(target):
    """Every page that is there has the styles and scripts that it names."""
    for page in target.rglob('*.html'):
        named = re.findall(r'(?:href|src)="([^":]*\.(?:css|js))"', page.read_text())
        for name in named:
            there = target / name[1:] if name.startswith('/') else page.parent / name
            assert there.exists(), f'{page}: {name}'


def same(program, site, target):
    run([program, 'verify', target])
    files = {path.relative_to(site) for path in site.rglob('*') if path.is_file()}
    copied = {path.relative_to(target) for path in target.rglob('*') if path.is_file()}
    hidden = {Path('.yaodian-manifest.json')}
    assert copied == files - hidden, sorted(copied ^ files)


def tried(program, tool, where):
    portal, site, target = portal_in(where, program), where / 'site', where / 'host'
    build = [program, 'build', '--root', portal, '--output', site, '--changed-list', where / 'changed.txt']
    target.mkdir()
    run(build)
    first = listed(where / 'changed.txt')
    for step in ['asset', 'page']:
        copy(tool, site, target, first, killed_in=step)
        whole(target)
    assert copy(tool, site, target, first)
    same(program, site, target)
    about = portal / 'content/pages/about.en.md'
    about.write_text(about.read_text() + '\nOne more sentence.\n')
    # Files that are named after their content have other names then.
    run(build)
    second = listed(where / 'changed.txt')
    assert second['delete'], 'nothing was deleted'
    copy(tool, site, target, second)
    same(program, site, target)
    return sum(map(len, first.values())), sum(map(len, second.values()))


def main():
    program = Path(sys.argv[1]).resolve()
    for tool in TOOLS:
        with tempfile.TemporaryDirectory() as where:
            files, changed = tried(program, tool, Path(where))
            print(f'{tool:8} {files:6} files, killed in two steps; then {changed} changed: the same', flush=True)


if __name__ == '__main__':
    sys.exit(main())
