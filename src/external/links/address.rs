//! Addresses as links give them (RFC 3986), and those that only some network
//! knows.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ureq::http::Uri;

/// An address of the schemes that can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    written: String,
    uri: Uri,
}

impl Address {
    /// Reads it; `None` if it is none, or of another scheme. Characters that
    /// an address cannot have are written as browsers send them; a host must
    /// be in ASCII.
    pub(super) fn new(written: &str) -> Option<Self> {
        let (whole, _) = written.split_once('#').unwrap_or((written, ""));
        let uri: Uri = encoded(whole).parse().ok()?;
        let scheme = uri.scheme_str()?;
        let is_asked_for = matches!(scheme, "http" | "https") && !uri.host()?.is_empty();
        let names_nobody = !uri.authority()?.as_str().contains('@');
        (is_asked_for && names_nobody && !uri.host()?.contains('%')).then(|| Self {
            written: written.to_owned(),
            uri,
        })
    }

    /// As it was given.
    pub(super) fn written(&self) -> &str {
        &self.written
    }

    /// As it is asked for.
    pub(super) fn uri(&self) -> &Uri {
        &self.uri
    }

    /// Host and port: who is to be treated with care.
    pub(super) fn host(&self) -> &str {
        self.uri.authority().map_or("", |host| host.as_str())
    }

    /// Where a `Location` leads from here.
    pub(super) fn redirected(&self, location: &str) -> Option<Self> {
        let scheme = self.uri.scheme_str()?;
        let own = self.uri.path();
        let origin = format!("{scheme}://{}", self.host());
        let target = location.trim();
        let has_scheme = target.split(['/', '?', '#']).next()?.contains(':');
        Self::new(&if has_scheme {
            target.to_owned()
        } else if target.starts_with("//") {
            format!("{scheme}:{target}")
        } else if target.is_empty() || target.starts_with(['?', '#']) {
            format!("{origin}{own}{target}")
        } else {
            let folder = match target.starts_with('/') {
                true => "",
                false => own.rsplit_once('/').map_or("", |(folder, _)| folder),
            };
            let (path, rest) = target.split_at(target.find(['?', '#']).unwrap_or(target.len()));
            let path = without_dots(&format!("{folder}/{}", path.trim_start_matches('/')));
            format!("{origin}{path}{rest}")
        })
    }

    /// Whether it names by itself a machine that only some network knows.
    pub(super) fn is_private(&self) -> bool {
        let host = self.uri.host().unwrap_or("").trim_end_matches('.');
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let named = host.eq_ignore_ascii_case("localhost")
            || host.to_ascii_lowercase().ends_with(".localhost");
        named || bare.parse().is_ok_and(is_private)
    }
}

/// Percent-encoding of what no address has (RFC 3986 §2).
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            0..=b' ' | 0x7f.. | b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => {
                out.push_str(&format!("%{byte:02X}"));
            }
            _ => out.push(char::from(byte)),
        }
    }
    out
}

/// A path without `.` and `..` (RFC 3986 §5.2.4).
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    for (index, part) in parts.iter().enumerate() {
        let is_last = index + 1 == parts.len();
        match *part {
            ".." => {
                kept.pop();
            }
            "." => {}
            part => {
                kept.push(part);
                continue;
            }
        }
        if is_last {
            kept.push("");
        }
    }
    format!("/{}", kept.join("/"))
}

/// Whether an address is of this machine, of one network, or of none: what the
/// registries of special-purpose addresses (RFC 6890) keep from the internet.
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
    // An address of the old internet inside one of the new: mapped, or by NAT64.
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
            ("http://a.example:80/b?c#d", Some("http://a.example:80/b?c")),
            (
                "https://a.example/发 布",
                Some("https://a.example/%E5%8F%91%20%E5%B8%83"),
            ),
            ("https://a.example/%E5", Some("https://a.example/%E5")),
            ("https://民政.example/", None),
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
