//! The address at which the site is served, and the names that requests may use
//! for it.

use std::net::{IpAddr, Ipv4Addr};

/// An address of this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Host(IpAddr);

impl Default for Host {
    /// 127.0.0.1: only this machine can connect.
    fn default() -> Self {
        Self(IpAddr::V4(Ipv4Addr::LOCALHOST))
    }
}

impl Host {
    /// Parses an address, such as `0.0.0.0` or `::` for all addresses of the
    /// machine, or `localhost`.
    pub fn new(address: &str) -> Option<Self> {
        match address {
            "localhost" => Some(Self::default()),
            // The caller refuses an invalid address.
            address => address.parse().ok().map(Self),
        }
    }

    /// The address to listen on.
    pub(super) fn address(self) -> IpAddr {
        self.0
    }

    /// Whether only this machine can connect.
    pub fn is_local(self) -> bool {
        self.0.is_loopback()
    }

    /// The host as in a URL on this machine.
    pub(super) fn in_url(self) -> String {
        match self.0 {
            address if address.is_unspecified() => Self::default().in_url(),
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => format!("[{address}]"),
        }
    }

    /// Whether a `Host` header, with or without a port, means this machine. A
    /// domain name is refused, since anybody can make one resolve to this
    /// machine (DNS rebinding); this is not possible with an IP address. If
    /// only this machine can connect, only loopback addresses are accepted.
    pub(super) fn is_meant_by(self, asked: &str) -> bool {
        let name = match asked.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => asked,
        };
        if name.eq_ignore_ascii_case("localhost") {
            return true;
        }
        let bare = name
            .strip_prefix('[')
            .and_then(|name| name.strip_suffix(']'));
        let number: Option<IpAddr> = match bare {
            // A host that is not an IP address is a domain name, which is
            // refused.
            Some(bare) => bare.parse().ok().filter(IpAddr::is_ipv6),
            None => name.parse().ok().filter(IpAddr::is_ipv4),
        };
        number.is_some_and(|number| !self.is_local() || number.is_loopback())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_should_be_local() {
        let here = Host::default();
        for local in [
            "localhost",
            "LOCALHOST:8000",
            "127.0.0.1:80",
            "[::1]",
            "[::1]:8000",
        ] {
            assert!(here.is_meant_by(local), "{local}");
        }
        for other in [
            "",
            "evil.example",
            "localhost.evil.example:8000",
            "127.0.0.1.evil.example",
            "evil.example:127",
            "localhost:8000:x",
            "[::1]:8000@evil",
            "10.0.0.1",
        ] {
            assert!(!here.is_meant_by(other), "{other}");
        }
    }

    #[test]
    fn a_network_should_reach_it_by_number_and_not_by_a_name_of_its_own() {
        let open = Host::new("0.0.0.0").unwrap();
        assert!(!open.is_local());
        for asked in ["192.168.1.7:8000", "localhost", "[fe80::1]:8000"] {
            assert!(open.is_meant_by(asked), "{asked}");
        }
        assert!(!open.is_meant_by("evil.example:8000"));
        assert_eq!(open.in_url(), "127.0.0.1");
        assert_eq!(Host::new("::1").unwrap().in_url(), "[::1]");
        assert_eq!(Host::new("evil.example"), None);
    }
}
