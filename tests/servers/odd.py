"""What visitors ask for that is no ordinary page: other methods, strange paths,
files that are not for them, compressed copies.
"""

SECRET = b'not for visitors'
HIDDEN = ['.hidden', '.git/config', '.well-known/.hidden', 'plans/2026/.hidden.html', 'plans/2019/.hidden']
# Paths that lead out of the site, or to no file at all. Servers refuse some
# before they look at any configuration, so the page is not always the site's.
OUTSIDE = ['%2e%2e/%2e%2e/etc/passwd', '..%2f..%2fetc/passwd', 'en/../../../etc/passwd', '%00', 'en/%00', 'index.html%00']
METHODS = ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND']
# What depends on how a body is sent.
FRAMING = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'accept-ranges']


def add_hidden_files(folder):
    """Files that a site's folder can have and that are not part of the site."""
    for path in HIDDEN:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(SECRET)
    (folder / '.well-known/security.txt').write_bytes(b'Contact: mailto:name@office.example\n')
    (folder / 'empty').mkdir()


def check_odd(visitor, site, language_of):
    check_methods(visitor)
    check_hidden(visitor, site, language_of)
    check_heads(visitor, site)
    check_conditions(visitor, site)
    for path in OUTSIDE:
        status, _, body = visitor.ask(path)
        # Where a host has nothing, Caddy answers with nothing.
        refused = status in (400, 404) or not body
        visitor.expect(f'outside {path}', (refused, b'root:' in body), (True, False))
    for path in ['plans//2026/', 'plans/%2e/2026/', 'en/../plans/2026/']:
        status, _, body = visitor.ask(path)
        visitor.expect(f'cleaned {path}', (status, body), (200, site['plans/2026/index.html']))


def check_methods(visitor):
    for method in METHODS:
        for path in ['plans/2026/', 'former.js']:
            status, headers, body = visitor.ask(path, method)
            visitor.expect(f'{method} {path}', status, 405)
            if method != 'TRACE':
                visitor.expect(f'{method} {path} nosniff', headers.get('x-content-type-options'), 'nosniff')


def check_hidden(visitor, site, language_of):
    for path in HIDDEN:
        for asked in [path, path.replace('.', '%2e')]:
            status, _, body = visitor.ask(asked)
            expected = 410 if status == 410 and path.startswith('plans/2019/') else 404
            visitor.expect(f'hidden {asked}', (status, body), (expected, site['404.html']))
    visitor.expect('.well-known', visitor.ask('.well-known/security.txt')[0], 200)
    for path in ['empty/', '.well-known/', 'en//none', 'zh-hant/./none/']:
        status, _, body = visitor.ask(path)
        visitor.expect(f'lost {path}', (status, body), (404, site[f'{language_of(path)}404.html']))


def check_heads(visitor, site):
    """HEAD has the headers of GET, those apart that depend on the body."""
    paths = [path.removesuffix('index.html') for path in site if path.endswith('index.html')]
    for path in [*paths, 'former.js', 'search/entry.json', 'none/', 'plans/2026', 'plans/2019/none']:
        (status, headers, _), (as_get, others, body) = visitor.ask(path), visitor.ask(path, 'HEAD')
        visitor.expect(f'HEAD {path}', (as_get, body), (status, b''))
        for found in headers, others:
            for name in FRAMING:
                found.pop(name, None)
        visitor.expect(f'HEAD {path} headers', others, headers)
    # A length that is given is that of the page.
    for path in ['', 'search/entry.json']:
        _, headers, _ = visitor.ask(path, 'HEAD', Accept_Encoding='gzip')
        length = headers.get('content-length')
        _, _, packed = visitor.ask(path, Accept_Encoding='gzip')
        whole = site[path or 'index.html']
        visitor.expect(f'HEAD {path} gzip', length in (None, str(len(packed)), str(len(whole))), True)


def check_conditions(visitor, site):
    for path in ['', 'en/plans/2026/', 'search/entry.json']:
        content = site[f'{path}index.html' if path.endswith('/') or not path else path]
        _, headers, _ = visitor.ask(path)
        for name, value in {'If-None-Match': 'etag', 'If-Modified-Since': 'last-modified'}.items():
            status, again, body = visitor.ask(path, **{name: headers.get(value, '')})
            visitor.expect(f'{name} {path}', (status, body), (304, b''))
            visitor.expect(f'{name} {path} cache', again.get('cache-control'), 'no-cache')
        visitor.expect(f'other ETag {path}', visitor.ask(path, If_None_Match='"other"')[0], 200)
        for asked, part in {'bytes=0-0': content[:1], 'bytes=-5': content[-5:]}.items():
            visitor.expect(f'{asked} {path}', visitor.ask(path, Range=asked)[::2], (206, part))
        status, _, _ = visitor.ask(path, Range=f'bytes={len(content)}-')
        visitor.expect(f'beyond {path}', status, 416)


def check_precompressed(visitor, site, paths, media_type, encodings):
    """Compressed copies are sent as they were built, as the text that they are."""
    packed = [path for path in paths if f'{path}.gz' in site]
    visitor.expect('compressed copies', len(packed) > 20, True)
    for path in packed:
        what = path.removesuffix('index.html')
        for accepted, used, end in encodings:
            status, headers, body = visitor.ask(what, Accept_Encoding=accepted)
            visitor.expect(f'{used} {what}', (status, body), (200, site[f'{path}.{end}']))
            got = [headers.get(name) for name in ['content-encoding', 'content-type']]
            visitor.expect(f'{used} {what} headers', got, [used, media_type(path)])
            visitor.expect(f'{used} {what} vary', 'ccept-' in headers.get('vary', ''), True)
            status, _, body = visitor.ask(what, Accept_Encoding=accepted, If_None_Match=headers.get('etag', ''))
            visitor.expect(f'{used} {what} again', (status, body), (304, b''))
        status, headers, body = visitor.ask(what, Accept_Encoding='identity')
        visitor.expect(f'plain {what}', (status, body, headers.get('content-encoding')), (200, site[path], None))
