//! Breadcrumbs: the pages above a page.

use super::Composer;
use crate::model::{Plan, Provision, Route};
use crate::render::view;
use crate::text::numeral;

impl Composer<'_> {
    /// Crumb of the home page.
    pub(in crate::render) fn home_crumb(&self) -> view::Crumb {
        self.crumb("home", &Route::home())
    }

    /// Crumb of a page that the theme's wording names.
    pub(in crate::render) fn crumb(&self, kind: &'static str, route: &Route) -> view::Crumb {
        view::Crumb {
            kind,
            url: self.links.page(route),
            numbering: None,
            title: None,
        }
    }

    /// Crumb of a plan.
    pub(in crate::render) fn plan_crumb(&self, plan: &Plan) -> view::Crumb {
        view::Crumb {
            title: Some(self.title_words(plan, &plan.title)),
            ..self.crumb("plan", &Route::plan(&plan.id))
        }
    }

    /// How a provision is numbered.
    pub(in crate::render) fn numbering(&self, provision: &Provision) -> view::Numbering {
        let own = provision
            .number
            .map_or(provision.path.numbers.last(), |n| n.value);
        view::Numbering {
            number: provision.path.numbers,
            numeral: numeral::write(own),
            printed: provision.printed.clone(),
            number_kind: provision.number.map(|number| number.kind),
            shows_number: provision.number.is_some() && provision.has_heading,
        }
    }
}
