"""Web servers from Debian's packages on loopback, each with a site in a folder.

Each starts with the configuration that `yaodian hosting` prints for it, put into
the least that the server needs around it; Python's own server has none.
"""

import contextlib
import os
import re
import socket
import subprocess
import time
from pathlib import Path

# With it, nginx has `brotli_static`.
BROTLI = Path('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so')

NGINX = """{modules}
daemon off;
master_process off;
pid {place}/pid;
error_log {place}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {place}/1;
    proxy_temp_path {place}/2;
    fastcgi_temp_path {place}/3;
    uwsgi_temp_path {place}/4;
    scgi_temp_path {place}/5;
{inside}
}}
"""

APACHE = """ServerRoot {place}
PidFile {place}/pid
ErrorLog {place}/error.log
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
User www-data
Group www-data
{modules}
MaxKeepAliveRequests 0
TypesConfig /etc/mime.types
{inside}
"""

APACHE_MODULES = 'mpm_event authz_core dir mime headers filter deflate alias rewrite socache_shmcb ssl'


def free_port():
    with socket.socket() as any_port:
        any_port.bind(('127.0.0.1', 0))
        return any_port.getsockname()[1]


def nginx(place, port, printed, whole, folder):
    if not whole:
        printed = f'server {{\nlisten 127.0.0.1:{port};\nroot {folder};\n{printed}\n}}\n'
    modules = ''
    if BROTLI.exists():
        modules, printed = f'load_module {BROTLI};', printed.replace('# brotli_static', 'brotli_static')
    (place / 'nginx.conf').write_text(NGINX.format(place=place, modules=modules, inside=printed))
    return ['nginx', '-p', place, '-c', place / 'nginx.conf', '-e', place / 'error.log']


def apache(place, port, printed, whole, folder):
    if not whole:
        printed = f'<VirtualHost *:{port}>\nDocumentRoot {folder}\n{printed}\n</VirtualHost>\n'
    modules = '\n'.join(
        f'LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so' for name in APACHE_MODULES.split()
    )
    settings = APACHE.format(place=place, port=port, modules=modules, inside=printed)
    (place / 'apache.conf').write_text(settings)
    return ['apache2', '-f', place / 'apache.conf', '-DFOREGROUND']


def caddy(place, port, printed, whole, folder):
    if not whole:
        printed = f'http://127.0.0.1:{port} {{\n{printed}\n}}\n'
    settings = f'{{\n\tadmin off\n\tauto_https off\n}}\n{printed}'
    (place / 'Caddyfile').write_text(settings)
    return ['caddy', 'run', '--config', place / 'Caddyfile', '--adapter', 'caddyfile']


def python(place, port, printed, whole, folder):
    return ['python3', '-m', 'http.server', port, '--bind', '127.0.0.1', '--directory', folder]


SERVERS = {'nginx': nginx, 'apache': apache, 'caddy': caddy, 'python': python}


@contextlib.contextmanager
def running(name, place, port, printed, whole, folder):
    """The process of a server that answers on a port; it ends with the block."""
    command = [str(part) for part in SERVERS[name](place, port, printed, whole, folder)]
    environment = os.environ | {'HOME': str(place), 'XDG_DATA_HOME': str(place), 'XDG_CONFIG_HOME': str(place)}
    log = (place / 'log').open('w')
    process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, env=environment)
    try:
        wait(process, port, place)
        yield process
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def wait(process, port, place):
    end = time.monotonic() + 20
    while True:
        with socket.socket() as visitor:
            if visitor.connect_ex(('127.0.0.1', port)) == 0:
                return
        if process.poll() is not None or time.monotonic() > end:
            said = [path.read_text() for path in [place / 'log', place / 'error.log'] if path.exists()]
            raise SystemExit(f'the server does not start:\n{"".join(said)}')
        time.sleep(0.05)


def configuration(program, portal, name, base, folder):
    """What `yaodian hosting` prints for a server."""
    command = [program, 'hosting', name, '--root', portal, '--base-url', base, '--document-root', folder]
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def with_certificate(name, printed, place, plain_port):
    """A configuration for TLS with a certificate made here, as its comments ask for,
    and with another port than 80 to be led from."""
    names = {'key': place / 'key.pem', 'certificate': place / 'certificate.pem'}
    make = 'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=127.0.0.1'
    make = [*make.split(), '-addext', 'subjectAltName=IP:127.0.0.1']
    subprocess.run([*make, '-keyout', names['key'], '-out', names['certificate']], check=True, capture_output=True)
    if name == 'caddy':
        # It would get one by itself.
        return printed.replace(' {\n', f' {{\n\ttls {names["certificate"]} {names["key"]}\n', 1)
    printed = re.sub(r'/etc/letsencrypt/live/\S+/fullchain[.]pem', str(names['certificate']), printed)
    printed = re.sub(r'/etc/letsencrypt/live/\S+/privkey[.]pem', str(names['key']), printed)
    printed = printed.replace('listen 80;', f'listen {plain_port};').replace('listen [::]:80;', '')
    if '*:80>' in printed:
        printed = f'Listen 127.0.0.1:{plain_port}\n' + printed.replace('*:80>', f'*:{plain_port}>')
    return printed


def place_for(where, name):
    place = Path(where) / name
    place.mkdir()
    # Apache reads as another user.
    place.chmod(0o755)
    return place
