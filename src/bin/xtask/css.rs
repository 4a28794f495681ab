//! The style sheet: one file out of style/main.css and what it imports, smaller but not translated. Browsers of this decade read nesting,
//! layers and `light-dark()` themselves, so no list of targets is given.

use std::{
    fmt::Display,
    fs,
    path::{Path, PathBuf},
};

use lightningcss::{
    bundler::{Bundler, FileProvider},
    error::Error,
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions},
};

use crate::{
    Result,
    site::{PKG, Profile},
    stamp::{files_below, unless_fresh},
    twin,
};

/// Builds `pkg/daylight.css`.
///
/// # Errors
/// When a style sheet is missing or does not parse; the message names file, line and column.
pub(crate) fn build(profile: Profile) -> Result {
    unless_fresh(&format!("style sheet, {profile}"), &files_below(Path::new("style"))?, || {
        fs::create_dir_all(PKG)?;
        let sheet = PathBuf::from(PKG).join("daylight.css");
        fs::write(&sheet, bundle(Path::new("style/main.css"))?)?;
        twin::with_twins(vec![sheet], profile)
    })
}

fn bundle(entry: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut sheet = Bundler::new(&files, None, ParserOptions::default())
        .bundle(entry)
        .map_err(|error| place(&error))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| error.to_string())?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })
        .map_err(|error| error.to_string())?;
    Ok(printed.code)
}

/// The error's own text counts lines from zero.
fn place<T: Display>(error: &Error<T>) -> String {
    let place = error.loc.as_ref().map_or_else(String::new, |loc| {
        format!("{}:{}:{}: ", loc.filename, loc.line + 1, loc.column)
    });
    format!("{place}{}", error.kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundled(source: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("main.css"), "@layer a, b;\n@import \"part.css\";").unwrap();
        fs::write(folder.path().join("part.css"), source).unwrap();
        bundle(&folder.path().join("main.css")).unwrap()
    }

    #[test]
    fn imports_are_put_in_and_the_order_of_layers_stays() {
        let sheet =
            bundled("@layer b { p { color : var( --ink ) } }\n@layer a { p { color : red } }");
        assert_eq!(sheet, "@layer a{p{color:red}}@layer b{p{color:var(--ink)}}");
    }

    #[test]
    fn what_browsers_read_themselves_is_not_translated() {
        for modern in [
            ":root{--ink:light-dark(#1d1913,#f2ede3)}",
            "a{color:light-dark(red,#00f);&:hover{color:green}}",
            "@view-transition{navigation:auto}",
            "@media (width<48rem){p{margin:0}}",
            "@container (width<40rem){p{margin:0}}",
            "details::details-content{display:block}",
            "svg{vector-effect:non-scaling-stroke;paint-order:stroke}",
            "p{text-wrap:pretty}",
            ".a:has(>.b){inline-size:1px}",
        ] {
            assert_eq!(bundled(modern), format!("@layer a,b;{modern}"));
        }
    }

    #[test]
    fn a_mistake_says_where_it_is() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("main.css"), "p { color: red; }\n}").unwrap();
        let mistake = bundle(&folder.path().join("main.css")).unwrap_err().to_string();
        assert!(mistake.contains("main.css:2:2: "), "{mistake}");
    }
}
