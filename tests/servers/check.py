#!/usr/bin/env python3
"""Asks real web servers for every file of a site, as `yaodian hosting` configures
them and, for Python's own server, without any configuration.

    check.py PROGRAM [SERVER…]     of nginx, apache, caddy and python; all by default

Prints a table of what was asked, and each answer that is wrong.
"""

import http.client
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote, urljoin

from odd import add_hidden_files, check_odd, check_precompressed
from servers import BROTLI, SERVERS, configuration, free_port, place_for, running, with_certificate

LANGUAGES = {'': 'zh-Hans', 'en/': 'en', 'zh-hant/': 'zh-Hant'}
TYPES = {
    'html': 'text/html; charset=utf-8',
    'css': 'text/css; charset=utf-8',
    'js': 'text/javascript; charset=utf-8',
    'json': 'application/json; charset=utf-8',
    'webmanifest': 'application/manifest+json; charset=utf-8',
    'xml': 'application/xml; charset=utf-8',
    'txt': 'text/plain; charset=utf-8',
    'csv': 'text/csv; charset=utf-8',
    'ts': 'text/plain; charset=utf-8',
    'svg': 'image/svg+xml; charset=utf-8',
    'png': 'image/png',
    'bin': 'application/octet-stream',
    'br': 'application/octet-stream',
    'gz': 'application/octet-stream',
}
NAMED = {
    'feed.xml': 'application/atom+xml; charset=utf-8',
    'SHA256SUMS': 'text/plain; charset=utf-8',
    'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
}
IMMUTABLE = re.compile(r'search/[^/]+-([0-9a-v]{5}\.bin|[0-9a-f]{8}\.js)$')
GONE = ['audiences/former/', 'plans/2019/']
BELOW = 'plans/2019/'


class Visitor:
    """Asks a server, and notes what is wrong with its answers."""

    def __init__(self, port, root, secure=False):
        self.port, self.root, self.secure = port, root, secure
        self.asked, self.wrong = 0, []
        self.connection = None

    def ask(self, path, method='GET', **headers):
        named = {name.replace('_', '-'): value for name, value in headers.items()}
        for attempt in range(2):
            # A server may close a connection that is kept for the next request.
            self.connection = self.connection or self.connect()
            try:
                self.connection.request(method, self.root + path, headers=named)
                answer = self.connection.getresponse()
                body = answer.read()
                break
            except (http.client.HTTPException, ConnectionError):
                self.connection.close()
                self.connection = None
                if attempt:
                    raise
        self.asked += 1
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body

    def connect(self):
        if not self.secure:
            return http.client.HTTPConnection('127.0.0.1', self.port, timeout=20)
        # Its certificate was made for this test.
        trusting = ssl._create_unverified_context()
        return http.client.HTTPSConnection('127.0.0.1', self.port, timeout=20, context=trusting)

    def base(self):
        return f'http{"s" * self.secure}://127.0.0.1:{self.port}'

    def close(self):
        if self.connection:
            self.connection.close()

    def expect(self, what, got, expected):
        if got != expected:
            self.wrong.append(f'{what}: {shortened(got)}, expected {shortened(expected)}')


def shortened(value):
    text = repr(value)
    return text if len(text) < 200 else f'{text[:200]}…'


def portal_in(place, program):
    """A portal with a derived language, former addresses, and removed pages."""
    portal = place / 'portal'
    run([program, 'new', portal])
    settings = portal / 'site.toml'
    more = '''
[[language]]
tag = "zh-Hant"
label = "繁體中文"
derived-from = "zh-Hans"

[gone]
"/audiences/former/" = { zh-Hans = "已合并。", en = "It was merged." }
"/plans/2019/*" = { zh-Hans = "已归档。", en = "It is in the archive." }
'''
    settings.write_text(settings.read_text() + more)
    plan = portal / 'content/plans/2026/plan.toml'
    text = plan.read_text().replace('slug = "services"', 'slug = "services"\nformerly = ["service"]')
    plan.write_text(text)
    glossary = portal / 'content/glossary.toml'
    text = re.sub(r'(?m)^(slug = .*)$', r'\1\nformerly = ["/meaning-of-a-word/"]', glossary.read_text(), count=1)
    glossary.write_text(text)
    return portal


def run(command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f'{command}\n{done.stdout}{done.stderr}')


def files_of(site):
    """The files of a site by their paths, without the hidden ones."""
    paths = (path for path in site.rglob('*') if path.is_file())
    named = {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}
    return {path: content for path, content in named.items() if not re.search(r'(^|/)\.', path)}


def address(path):
    return path.removesuffix('index.html') if path == 'index.html' or path.endswith('/index.html') else path


def media_type(path):
    name = path.rsplit('/')[-1]
    return NAMED.get(name) or TYPES[name.rsplit('.')[-1]]


def language_of(path):
    return next((folder for folder in LANGUAGES if folder and path.startswith(folder)), '')


def check_headers(visitor, what, headers, policy, cache):
    expected = {
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cache-control': cache,
    }
    for name, value in expected.items():
        visitor.expect(f'{what} {name}', headers.get(name), value)
    visitor.expect(f'{what} camera', 'camera=()' in headers.get('permissions-policy', ''), True)
    visitor.expect(f'{what} strict-transport-security', 'strict-transport-security' in headers, visitor.secure)


def check_file(visitor, path, content, policy):
    what = address(path)
    # `former.html` and so on would be other pages.
    status, headers, body = visitor.ask(what)
    visitor.expect(f'{what} status', status, 200)
    visitor.expect(f'{what} bytes', body, content)
    visitor.expect(f'{what} type', headers.get('content-type'), media_type(path))
    cache = 'public, max-age=31536000, immutable' if IMMUTABLE.search(path) else 'no-cache'
    check_headers(visitor, what, headers, policy, cache)


def check_conversation(visitor, site):
    """HEAD, Range, revalidation and compression of one file of each kind."""
    kinds = {path.rsplit('.')[-1]: path for path in sorted(site) if len(site[path]) > 400}
    for path in kinds.values():
        what, content = address(path), site[path]
        status, headers, body = visitor.ask(what, 'HEAD')
        visitor.expect(f'HEAD {what}', (status, body), (200, b''))
        visitor.expect(f'HEAD {what} length', headers.get('content-length'), str(len(content)))
        status, headers, body = visitor.ask(what, Range='bytes=10-19')
        visitor.expect(f'Range {what}', (status, body), (206, content[10:20]))
        visitor.expect(f'Range {what} range', headers.get('content-range'), f'bytes 10-19/{len(content)}')
        status, headers, body = visitor.ask(what, Accept_Encoding='gzip')
        packed = headers.get('content-encoding') == 'gzip'
        visitor.expect(f'gzip {what}', (status, packed), (200, path.rsplit('.')[-1] not in ['bin', 'png']))
        if packed:
            visitor.expect(f'gzip {what} vary', 'ccept-' in headers.get('vary', ''), True)
        etag = headers.get('etag')
        status, _, body = visitor.ask(what, Accept_Encoding='gzip', If_None_Match=etag or '"none"')
        visitor.expect(f'ETag {what}', (status, body), (304, b''))


def check_addresses(visitor, site, policy):
    """Redirects, removed pages, missing ones, hidden files."""
    former = [path for path, content in site.items() if b'data-to=' in content and path.endswith('index.html')]
    visitor.expect('former addresses', len(former), 6)
    for path in former:
        to = re.search(rb'data-to="([^"]*)"', site[path])[1].decode()
        status, headers, _ = visitor.ask(address(path))
        got = headers.get('location', '').removeprefix(visitor.base())
        expected = urljoin(visitor.root + address(path), to)
        visitor.expect(f'former {path}', (status, got), (301, expected))
        check_headers(visitor, f'former {path}', headers, policy, 'no-cache')
    for folder in LANGUAGES:
        lost = site[f'{folder}404.html']
        for gone in GONE:
            status, headers, body = visitor.ask(folder + gone)
            visitor.expect(f'gone {folder}{gone}', (status, body), (410, site[f'{folder}{gone}index.html']))
            check_headers(visitor, f'gone {folder}{gone}', headers, policy, 'no-cache')
            visitor.expect(f'gone {folder}{gone} type', headers.get('content-type'), TYPES['html'])
        for below in ['measures/3/', 'any.css', 'a/feed.xml']:
            status, _, body = visitor.ask(f'{folder}{BELOW}{below}')
            visitor.expect(f'below {folder}{BELOW}{below}', (status, body), (410, lost))
        missing = ['none/', 'none', 'none.css', 'plans/2026/none/feed.xml', '.well-known/none', '.git/config']
        if not folder:
            missing += ['data/', 'assets/', 'search/none-00000.bin', '.yaodian-manifest.json']
        for path in missing:
            status, headers, body = visitor.ask(folder + path)
            visitor.expect(f'missing {folder}{path}', (status, body), (404, lost))
            visitor.expect(f'missing {folder}{path} type', headers.get('content-type'), TYPES['html'])
            check_headers(visitor, f'missing {folder}{path}', headers, policy, 'no-cache')
        status, headers, _ = visitor.ask(f'{folder}plans/2026?q=1')
        place = headers.get('location', '').removeprefix(visitor.base())
        visitor.expect(f'slash {folder}', status in (301, 308), True)
        # Caddy leaves the query out.
        place = unquote(place.removesuffix('?q=1'))
        visitor.expect(f'slash {folder} place', place, unquote(f'{visitor.root}{folder}plans/2026/'))


def policy_of(page):
    policy = re.search(rb'http-equiv="Content-Security-Policy" content="([^"]*)"', page)[1].decode()
    return f"{policy}; frame-ancestors 'none'"


class Published:
    """A site below the root of a host, built once for all servers."""

    def __init__(self, program, where, root, secure=False, packed=False):
        where.mkdir()
        where.chmod(0o755)
        self.program, self.where, self.root, self.port = program, where, root, free_port()
        self.secure, self.packed = secure, packed
        self.portal = portal_in(where, program)
        self.base = f'http{"s" * secure}://127.0.0.1:{self.port}{root}'
        self.folder = place_for(where, 'host')
        # The output of a build must not be in a folder with other things.
        output = where / 'site'
        build = [program, 'build', '--root', self.portal, '--base-url', self.base, '--output', output]
        run(build + ['--precompress'] * packed)
        there = self.folder / unquote(root).strip('/')
        shutil.copytree(output, there, dirs_exist_ok=True)
        add_hidden_files(there)
        self.files = files_of(output)

    def served_by(self, name):
        """Asks one server for everything."""
        place = place_for(self.where, name)
        is_plain = name == 'python'
        printed = '' if is_plain else configuration(self.program, self.portal, name, self.base, self.folder)
        plain = free_port()
        if self.secure:
            printed = with_certificate(name, printed, place, plain)
        with running(name, place, self.port, printed, self.root == '/', self.folder):
            visitor = Visitor(self.port, self.root, self.secure)
            if is_plain:
                check_plain(visitor, self.files)
            elif self.packed:
                brotli = [('gzip, br', 'br', 'br')] if name != 'nginx' or BROTLI.exists() else []
                encodings = [*brotli, ('gzip', 'gzip', 'gz')]
                check_precompressed(visitor, self.files, ordinary(self.files), media_type, encodings)
                check_addresses(visitor, self.files, policy_of(self.files['index.html']))
            else:
                check_configured(visitor, self.files)
            # Caddy does it by itself, on port 80.
            if self.secure and name != 'caddy':
                check_insecure(visitor, plain)
            visitor.close()
        return visitor

    def servers(self):
        return [name for name in SERVERS if name != 'python' or not self.secure]

    def __str__(self):
        return ('https:' if self.secure else '') + unquote(self.root) + (' .gz' if self.packed else '')


def ordinary(site):
    """The files whose addresses neither lead on nor are gone."""
    gone = [f'{folder}{gone}index.html' for folder in LANGUAGES for gone in GONE]
    former = [path for path, content in site.items() if b'data-to=' in content and path.endswith('index.html')]
    return [path for path in site if path not in gone and path not in former]


def check_insecure(visitor, port):
    """Without TLS there is only a redirect, to the same page with TLS."""
    insecure = Visitor(port, visitor.root)
    status, headers, _ = insecure.ask('en/plans/2026/?q=1')
    insecure.close()
    got = status, headers.get('location'), 'strict-transport-security' in headers
    visitor.expect('without TLS', got, (301, f'{visitor.base()}/en/plans/2026/?q=1', False))


def check_configured(visitor, site):
    policy = policy_of(site['index.html'])
    for path in ordinary(site):
        check_file(visitor, path, site[path], policy)
    check_conversation(visitor, site)
    check_addresses(visitor, site, policy)
    check_odd(visitor, site, language_of)


def check_plain(visitor, site):
    """A server that only has files: pages, styles and scripts must work."""
    for path, content in site.items():
        status, headers, body = visitor.ask(address(path))
        visitor.expect(f'{path}', (status, body), (200, content))
        kind = path.rsplit('.')[-1]
        if kind in ['html', 'css', 'js', 'svg']:
            expected = TYPES[kind].split(';')[0]
            visitor.expect(f'{path} type', headers.get('content-type', '').split(';')[0], expected)
    status, headers, _ = visitor.ask('plans')
    visitor.expect('slash', (status, headers.get('location')), (301, f'{visitor.root}plans/'))
    status, _, body = visitor.ask('plans/', 'HEAD')
    visitor.expect('HEAD', (status, body), (200, b''))


def main():
    program, *names = sys.argv[1:]
    program = Path(program).resolve()
    failed = False
    print(f'{"site":10} {"server":8} {"requests":>8} {"wrong":>6}')
    with tempfile.TemporaryDirectory() as where:
        Path(where).chmod(0o755)
        # Of /民政/, the files are in a folder with that name.
        roots = [('/', False), ('/portal/', False), ('/%E6%B0%91%E6%94%BF/', False), ('/', True)]
        for number, (root, secure) in enumerate(roots):
            published = Published(program, Path(where) / str(number), root, secure, packed=secure)
            for name in names or published.servers():
                visitor = published.served_by(name)
                print(f'{str(published):10} {name:8} {visitor.asked:8} {len(visitor.wrong):6}', flush=True)
                for wrong in visitor.wrong[:40]:
                    print(f'    {wrong}')
                failed = failed or bool(visitor.wrong)
    return failed


if __name__ == '__main__':
    sys.exit(main())
