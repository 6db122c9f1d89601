//! Where one is: the pages above.

use super::Composer;
use crate::model::{Localized, Plan, Route, Text};
use crate::render::view;

impl Composer<'_> {
    /// The home page.
    pub(in crate::render) fn home_crumb(&self) -> view::Crumb {
        self.crumb("home", &Route::home())
    }

    /// A page that the theme has words for.
    pub(in crate::render) fn crumb(&self, kind: &'static str, route: &Route) -> view::Crumb {
        view::Crumb {
            kind,
            url: self.links.page(route),
            number: None,
            numeral: None,
            title: None,
        }
    }

    /// A plan.
    pub(in crate::render) fn plan_crumb(&self, plan: &Plan) -> view::Crumb {
        view::Crumb {
            title: Some(self.title_words(plan, &plan.title)),
            ..self.crumb("plan", &Route::plan(&plan.id))
        }
    }

    /// A title of a plan as plain words.
    pub(in crate::render) fn title_words(
        &self,
        plan: &Plan,
        title: &Localized<Text>,
    ) -> view::Words {
        let (language, text) = title.resolve(self.tag());
        Self::words(language, plan.displayed(language, text).string)
    }
}
