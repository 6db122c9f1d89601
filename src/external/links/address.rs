//! URLs in links, parsed as browsers do (WHATWG URL Standard), and which of
//! them are private.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ureq::http::Uri;
use url::{Host, Url};

/// A URL with a scheme that can be requested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    written: String,
    url: Url,
    uri: Uri,
}

impl Address {
    /// Parses a URL; `None` if it is invalid or of another scheme. Characters
    /// that are not allowed in URLs are percent-encoded as browsers do, and
    /// internationalised hosts use Punycode: 民政.example is
    /// `xn--5bvs5m.example`.
    pub(super) fn new(written: &str) -> Option<Self> {
        // What cannot be parsed is not a URL.
        Self::of(written, Url::parse(written).ok()?)
    }

    fn of(written: &str, mut url: Url) -> Option<Self> {
        let is_asked_for = matches!(url.scheme(), "http" | "https");
        let names_nobody = url.username().is_empty() && url.password().is_none();
        if !(is_asked_for && names_nobody) {
            return None;
        }
        url.set_fragment(None);
        Some(Self {
            written: written.to_owned(),
            // Nor is what HTTP cannot send.
            uri: url.as_str().parse().ok()?,
            url,
        })
    }

    /// The URL as written.
    pub(super) fn written(&self) -> &str {
        &self.written
    }

    /// The URL as requested.
    pub(super) fn uri(&self) -> &Uri {
        &self.uri
    }

    /// Host and port, for which requests are rate-limited.
    pub(super) fn host(&self) -> &str {
        self.uri.authority().map_or("", |host| host.as_str())
    }

    /// Resolves a `Location` header against this URL.
    pub(super) fn redirected(&self, location: &str) -> Option<Self> {
        // An invalid location cannot be followed.
        Self::of(location, self.url.join(location).ok()?)
    }

    /// Whether its host is by itself a private address or name.
    pub(super) fn is_private(&self) -> bool {
        match self.url.host() {
            Some(Host::Domain(name)) => {
                let name = name.trim_end_matches('.');
                name == "localhost" || name.ends_with(".localhost")
            }
            Some(Host::Ipv4(ip)) => is_private_v4(ip),
            Some(Host::Ipv6(ip)) => is_private_v6(ip),
            None => false,
        }
    }
}

/// Whether an address is private: on this machine, in a local network, or in no
/// network at all, according to the special-purpose registries (RFC 6890).
pub(super) fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_private_v4(ip),
        IpAddr::V6(ip) => is_private_v6(ip),
    }
}

fn is_private_v4(ip: Ipv4Addr) -> bool {
    let [first, second, third, _] = ip.octets();
    let of_carriers = first == 100 && second & 0xc0 == 64;
    let of_protocols = (first, second, third) == (192, 0, 0);
    let of_benchmarks = first == 198 && second & 0xfe == 18;
    ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_documentation()
        || ip.is_multicast()
        || first == 0
        || first >= 240
        || of_carriers
        || of_protocols
        || of_benchmarks
}

fn is_private_v6(ip: Ipv6Addr) -> bool {
    let [first, second, .., high, low] = ip.segments();
    // An IPv4 address within an IPv6 address: mapped, or by NAT64.
    let inside = ip.to_ipv4_mapped().or_else(|| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        (first == 0x64 && second == 0xff9b).then(|| Ipv4Addr::new(a, b, c, d))
    });
    inside.is_some_and(is_private_v4)
        || ip.is_loopback()
        || ip.is_unspecified()
        || ip.is_multicast()
        || ip.is_unique_local()
        || ip.is_unicast_link_local()
        || (first == 0x2001 && second == 0xdb8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_should_be_read_as_a_browser_sends_it() {
        let cases = [
            ("https://a.example", Some("https://a.example/")),
            ("http://a.example:80/b?c#d", Some("http://a.example/b?c")),
            (
                "http://a.example:8080/b?c#d",
                Some("http://a.example:8080/b?c"),
            ),
            (
                "https://a.example/发 布",
                Some("https://a.example/%E5%8F%91%20%E5%B8%83"),
            ),
            ("https://a.example/%E5", Some("https://a.example/%E5")),
            (
                "https://民政.example/办事?在线",
                Some("https://xn--5bvs5m.example/%E5%8A%9E%E4%BA%8B?%E5%9C%A8%E7%BA%BF"),
            ),
            (
                "https://Bücher.EXAMPLE/",
                Some("https://xn--bcher-kva.example/"),
            ),
            ("https://民 政.example/", None),
            ("https://user:secret@a.example/", None),
            ("ftp://a.example/", None),
            ("/a", None),
            ("https://", None),
        ];
        for (written, expected) in cases {
            let found = Address::new(written).map(|address| address.uri().to_string());
            assert_eq!(found.as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn a_redirect_should_lead_where_its_location_says() {
        let from = Address::new("https://a.example/b/c?d#e").unwrap();
        let cases = [
            ("http://x.example/y", "http://x.example/y"),
            ("//x.example/y", "https://x.example/y"),
            ("/y?z", "https://a.example/y?z"),
            ("y", "https://a.example/b/y"),
            ("../y", "https://a.example/y"),
            ("../../y/./..", "https://a.example/"),
            ("?y", "https://a.example/b/c?y"),
            ("/发", "https://a.example/%E5%8F%91"),
        ];
        for (location, expected) in cases {
            let to = from.redirected(location).map(|to| to.uri().to_string());
            assert_eq!(to.as_deref(), Some(expected), "{location}");
        }
        assert_eq!(from.redirected("javascript:alert(1)"), None);
    }

    #[test]
    fn addresses_of_one_network_should_be_known() {
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2001:db8::1",
        ] {
            assert!(is_private(private.parse().unwrap()), "{private}");
        }
        for public in [
            "8.8.8.8",
            "100.128.0.1",
            "172.32.0.1",
            "2400:3200::1",
            "::ffff:8.8.8.8",
        ] {
            assert!(!is_private(public.parse().unwrap()), "{public}");
        }
        for (written, expected) in [
            ("http://localhost:80/", true),
            ("http://a.LOCALHOST/", true),
            ("http://[::1]/", true),
            ("http://127.1.1.1/", true),
            ("http://0x7f.1/", true),
            ("http://2130706433/", true),
            ("http://１２７.0.0.1/", true),
            ("http://local.example/", false),
        ] {
            assert_eq!(
                Address::new(written).unwrap().is_private(),
                expected,
                "{written}"
            );
        }
    }
}
