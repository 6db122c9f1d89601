//! Turns portal and theme into pages: composes the view of a page, then renders
//! its template. Each kind of page has a file in [`pages`]; what they share in
//! composing views is in [`compose`].

mod compose;
mod context;
mod diagnose;
mod draft;
mod feed;
mod flatten;
mod highlight;
mod html;
mod lang_marking;
mod links;
mod list_pages;
mod markdown;
pub mod opensearch;
mod page;
mod pages;
mod phrases;
mod qr;
pub mod readings;
mod sitemap;
mod templates;
mod view;
mod web_manifest;
mod wording;

#[cfg(test)]
mod tests;

pub use context::SharedPart;
pub use draft::{Bytes, Draft};
pub use list_pages::list_pages;
pub use page::{PageFile, PageInfo, Renderer};
pub use pages::{Kept, Pages};
pub use sitemap::{robots, sitemap};
pub use templates::Drawing;
pub use web_manifest::web_manifest;
