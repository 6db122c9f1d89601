//! A single request, of whose response only the status and some headers are
//! read.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use jiff::fmt::rfc2822;
use ureq::config::Config;
use ureq::http::{HeaderMap, HeaderName, Method, Request, Uri, header};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

use super::address::{Address, is_private};
use super::limits::Limits;
use crate::diagnostic::Unreachable;

/// The `User-Agent` header.
const AGENT: &str = concat!("yaodian/", env!("CARGO_PKG_VERSION"), " (link check)");

/// The parts of a response that are used.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) location: Option<String>,
    retry_after: Option<String>,
    date: Option<String>,
}

impl Answer {
    /// How long the server asks to wait (RFC 9110 §10.2.3): seconds, or a date
    /// by its own clock.
    pub(super) fn wait(&self) -> Option<Duration> {
        let asked = self.retry_after.as_deref()?.trim();
        // A value that is neither a number nor a date is ignored.
        if let Ok(seconds) = asked.parse() {
            return Some(Duration::from_secs(seconds));
        }
        let until = rfc2822::parse(asked).ok()?;
        let now = rfc2822::parse(self.date.as_deref()?).ok()?;
        let left = until.duration_since(&now);
        // A date in the past means no wait.
        Some(Duration::try_from(left).unwrap_or_default())
    }
}

/// Why there is no response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Silence {
    /// The host is private.
    Private,
    /// Something else.
    Unreachable(Unreachable),
}

/// Sends requests.
pub(super) struct Client {
    agent: Agent,
}

impl Client {
    pub(super) fn new(limits: &Limits) -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(provider)
            .build();
        let config = Config::builder()
            .tls_config(tls)
            .user_agent(AGENT)
            .timeout_connect(Some(limits.connect))
            .timeout_global(Some(limits.answer))
            // Every redirect is checked before it is followed.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            // Pooled connections that a server has closed would count as
            // failures.
            .max_idle_connections(0)
            .build();
        let public = Public {
            below: DefaultResolver::default(),
            allow_private: limits.allow_private,
        };
        Self {
            agent: Agent::with_parts(config, DefaultConnector::default(), public),
        }
    }

    /// Sends one request. The body is not read: the connection is closed.
    pub(super) fn ask(&self, method: Method, address: &Address) -> Result<Answer, Silence> {
        let request = Request::builder().method(method).uri(address.uri());
        let request = request.body(()).map_err(|_| Unreachable::Address)?;
        let response = self.agent.run(request).map_err(|error| silence(&error))?;
        let headers = response.headers();
        Ok(Answer {
            status: response.status().as_u16(),
            location: text(headers, &header::LOCATION),
            retry_after: text(headers, &header::RETRY_AFTER),
            date: text(headers, &header::DATE),
        })
    }
}

/// The text of a header; invalid encodings are decoded as UTF-8, as browsers
/// do.
fn text(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let value = headers.get(name)?;
    Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
}

impl From<Unreachable> for Silence {
    fn from(why: Unreachable) -> Self {
        Self::Unreachable(why)
    }
}

fn silence(error: &Error) -> Silence {
    Silence::Unreachable(match error {
        Error::Timeout(_) => Unreachable::Timeout,
        Error::HostNotFound => Unreachable::Name,
        Error::Tls(_) | Error::Pem(_) | Error::Rustls(_) | Error::TlsRequired => Unreachable::Tls,
        Error::Protocol(_) | Error::Http(_) | Error::LargeResponseHeader(..) => {
            Unreachable::Protocol
        }
        Error::BadUri(_) => Unreachable::Address,
        Error::Io(error) => return of_system(error),
        _ => Unreachable::Connection,
    })
}

fn of_system(error: &io::Error) -> Silence {
    let inner = error.get_ref();
    if inner.is_some_and(|inner| inner.is::<PrivateAddress>()) {
        return Silence::Private;
    }
    if inner.is_some_and(|inner| inner.is::<rustls::Error>()) {
        return Unreachable::Tls.into();
    }
    match error.kind() {
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Unreachable::Timeout.into(),
        io::ErrorKind::InvalidData => Unreachable::Protocol.into(),
        _ => Unreachable::Connection.into(),
    }
}

/// A resolver that refuses private addresses. Checking here ensures that the
/// checked address is the one that the connection uses.
#[derive(Debug)]
struct Public {
    below: DefaultResolver,
    allow_private: bool,
}

/// The error for a name that resolves to a private address.
#[derive(Debug)]
struct PrivateAddress;

impl std::fmt::Display for PrivateAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("private address")
    }
}

impl std::error::Error for PrivateAddress {}

impl Resolver for Public {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.below.resolve(uri, config, timeout);
        let found = found.map_err(|error| match error {
            // Systems report unknown names as various errors.
            Error::Io(_) => Error::HostNotFound,
            error => error,
        })?;
        let private = |address: &SocketAddr| is_private(address.ip());
        // A proxy may well have a private address.
        if !self.allow_private && config.proxy().is_none() && found.iter().any(private) {
            return Err(Error::Io(io::Error::other(PrivateAddress)));
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_should_be_given_the_time_that_it_asks_for() {
        let wait = |retry_after: &str, date: Option<&str>| {
            let answer = Answer {
                status: 429,
                location: None,
                retry_after: Some(retry_after.to_owned()),
                date: date.map(str::to_owned),
            };
            answer.wait().map(|wait| wait.as_secs())
        };
        let now = Some("Mon, 06 Mar 2023 01:00:00 GMT");
        assert_eq!(wait("7", None), Some(7));
        assert_eq!(wait("Mon, 06 Mar 2023 01:00:09 GMT", now), Some(9));
        assert_eq!(wait("Mon, 06 Mar 2023 00:59:00 GMT", now), Some(0));
        assert_eq!(wait("Mon, 06 Mar 2023 01:00:09 GMT", None), None);
        assert_eq!(wait("-1", now), None);
        assert_eq!(wait("soon", now), None);
    }
}
