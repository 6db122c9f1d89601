//! Portal and theme to pages: a page is composed ([`compose`]), then its
//! template rendered.

mod compose;
mod diagnose;
mod draft;
mod flatten;
mod highlight;
mod html;
mod links;
mod markdown;
pub mod opensearch;
mod page;
mod qr;
pub mod readings;
mod templates;
mod view;
mod wording;

#[cfg(test)]
mod tests;

pub use draft::{Bytes, Draft};
pub use page::Renderer;
pub use templates::Drawing;
