//! Builds a site into a folder, if there is anything to do.

use super::{Done, Memos, followed, quiet, then, with_site};
use crate::diagnostic::{Diagnostic, SourceResult, Warned};
use crate::publish::{self, BuildCache, Progress, Target, Unchanged};
use crate::site;
use crate::source::{Disk, Options, Reader, Stamping};

/// Builds a site into a folder; with `strict`, only if nothing warns.
///
/// # Errors
/// Every problem met; with `strict`, warnings alone are enough. The folder
/// holds the last good site then.
pub fn build(
    reader: &dyn Reader,
    options: &Options,
    target: &Target<'_>,
    strict: bool,
    progress: &dyn Progress,
) -> SourceResult<Done> {
    let mut memos = Memos::default();
    build_again(reader, options, target, strict, (&mut memos, progress))
}

/// Builds a site into a folder again, with what earlier builds have left.
///
/// # Errors
/// As [`build`].
pub fn build_again(
    reader: &dyn Reader,
    options: &Options,
    target: &Target<'_>,
    strict: bool,
    (memos, progress): (&mut Memos, &dyn Progress),
) -> SourceResult<Done> {
    let portal = followed(reader, options, memos, progress)?;
    let refused = strict && portal.diagnostics.iter().any(Diagnostic::is_warning);
    then(portal, |portal| {
        let mut published = with_site((&portal, options), memos, progress, |site| {
            if refused {
                // One run shall say everything.
                let lost = publish::lost(site, target.output);
                let lost = lost.unwrap_or_else(|problem| vec![problem]);
                let made = publish::make_all(site).err();
                return Err(lost.into_iter().chain(made.into_iter().flatten()).collect());
            }
            publish::publish(site, target)
        })?;
        published.value.entries = site::entries(&portal, &mut memos.site);
        Ok(Warned {
            value: Done {
                report: published.value,
                due: portal.due.clone(),
            },
            diagnostics: published.diagnostics,
        })
    })
}

/// Like [`build_again`], but has nothing to do if nothing has changed since the last
/// build, as far as the cache of the portal's folder knows it.
///
/// # Errors
/// As [`build_again`].
pub fn rebuild(
    disk: &Disk,
    options: &Options,
    target: &Target<'_>,
    strict: bool,
    (memos, progress): (&mut Memos, &dyn Progress),
) -> SourceResult<Done> {
    let Some(cache) = BuildCache::of(&disk.root, target) else {
        return build_again(disk, options, target, strict, (memos, progress));
    };
    if let Some(Unchanged {
        report,
        due,
        is_quiet,
    }) = cache.unchanged(disk, options)
    {
        let value = Done { report, due };
        if is_quiet {
            return Ok(quiet(value));
        }
        // The sources still have what was said about them.
        let portal = followed(disk, options, memos, progress)?;
        if !(strict && portal.diagnostics.iter().any(Diagnostic::is_warning)) {
            return Ok(Warned {
                value,
                diagnostics: portal.diagnostics,
            });
        }
    }
    let reader = Stamping::new(disk);
    let built = build_again(&reader, options, target, strict, (memos, progress))?;
    if let Some(sources) = reader.into_stamps() {
        let unchanged = Unchanged {
            report: built.value.report,
            due: built.value.due.clone(),
            is_quiet: built.diagnostics.is_empty(),
        };
        cache.store(options, sources, &unchanged);
    }
    Ok(built)
}
