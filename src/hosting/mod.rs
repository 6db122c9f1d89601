//! Configuration of web servers for a site: what a server must know, as data,
//! and one writer for each server.
//!
//! ```text
//! Portal, a page of its site ──▶ Hosting ──┬─ nginx
//!                                          ├─ apache
//!                                          ├─ caddy
//!                                          └─ headers (a `_headers` file)
//! ```
//!
//! The files of a site work on any server as they are. What a server adds are
//! headers, media types, statuses for addresses that have changed or are gone,
//! and the page for missing ones.

use crate::diagnostic::wording::Wording;

mod apache;
mod caddy;
mod headers;
mod nginx;
mod policy;
mod site;
mod text;

pub use site::Hosting;

/// A server that configuration can be written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// nginx 1.18 or later.
    Nginx,
    /// Apache HTTP Server 2.4.
    Apache,
    /// Caddy 2.5 or later.
    Caddy,
    /// Hosts that read a `_headers` file, such as Netlify and Cloudflare Pages.
    Headers,
}

impl Server {
    /// The names on the command line.
    pub const NAMES: [&'static str; 4] = ["nginx", "apache", "caddy", "headers"];

    /// The server with a name of [`Self::NAMES`].
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "nginx" => Some(Self::Nginx),
            "apache" => Some(Self::Apache),
            "caddy" => Some(Self::Caddy),
            "headers" => Some(Self::Headers),
            _ => None,
        }
    }
}

/// The configuration of a server for a site, with comments in a language.
pub fn configuration(hosting: &Hosting, server: Server, wording: &Wording) -> String {
    match server {
        Server::Nginx => nginx::write(hosting, wording),
        Server::Apache => apache::write(hosting, wording),
        Server::Caddy => caddy::write(hosting, wording),
        Server::Headers => headers::write(hosting, wording),
    }
}
