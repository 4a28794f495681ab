//! The commands that tell something besides numbers: reports, and what happened on which day.

use super::Place;
use crate::day::Day;
use crate::reports::{Length, Period};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

const REPORTS: &str = "\
Examples:
  daylight report                                   the week that goes on, so far
  daylight report --week 2026-W47                   one week
  daylight report --month 2026-11 --format md       one month, as Markdown
  daylight report --list                            which reports there are, and when each was filed
  daylight report --week 2026-W47 --correct 'One mirror was counted twice.'

A period is filed once nothing can change its numbers any more: when the day after it is over. A
filed report is never rewritten; a correction is dated and stands beside it. A server files by
itself, and this command files the period that it is asked for. While a server has the database
open, reading works all the same, and a correction has to wait until it is stopped.";

/// Options of `report`.
#[derive(Args, Clone, Debug)]
#[command(after_help = REPORTS)]
pub struct Report {
    /// Which database and catalog.
    #[command(flatten)]
    pub place: Place,
    /// An ISO week, such as 2026-W47
    #[arg(long, value_name = "WEEK", value_parser = week)]
    pub week: Option<Period>,
    /// A calendar month, such as 2026-11
    #[arg(long, value_name = "MONTH", value_parser = month, conflicts_with = "week")]
    pub month: Option<Period>,
    /// List all reports instead
    #[arg(long, conflicts_with_all = ["week", "month", "correct"])]
    pub list: bool,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Written::Text)]
    pub format: Written,
    /// Write down, dated and beside the filed report, what has to be put right about it
    #[arg(long, value_name = "TEXT", value_parser = correction)]
    pub correct: Option<String>,
}

/// How a report is written.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Written {
    /// For eyes
    Text,
    /// Markdown, with links
    Md,
    /// The document of the JSON API
    Json,
}

impl Report {
    /// The period that is asked for, if any.
    pub fn period(&self) -> Option<Period> {
        self.week.or(self.month)
    }
}

fn week(text: &str) -> Result<Period, String> {
    let period: Period = text.parse().map_err(|_| WEEK.to_owned())?;
    if period.length() == Length::Week { Ok(period) } else { Err(WEEK.to_owned()) }
}

fn month(text: &str) -> Result<Period, String> {
    let period: Period = text.parse().map_err(|_| MONTH.to_owned())?;
    if period.length() == Length::Month { Ok(period) } else { Err(MONTH.to_owned()) }
}

const WEEK: &str = "a week is an ISO year and week, such as 2026-W47";
const MONTH: &str = "a month is a year and month, such as 2026-11";
const CORRECTION_CHARS_MAX: usize = 1_000;

fn correction(text: &str) -> Result<String, String> {
    let is_line = !text.trim().is_empty() && !text.chars().any(char::is_control);
    if is_line && text.chars().count() <= CORRECTION_CHARS_MAX {
        Ok(text.to_owned())
    } else {
        Err("a correction is one line of 1 to 1,000 characters".to_owned())
    }
}

const ANNOTATING: &str = "\
Examples:
  daylight annotate --day 2026-11-20 --text 'Core 2.15 released' --link https://project.example/2.15
  daylight annotate --day 2026-11-09 --app docker --text 'Mirror fault'
  daylight annotate --list
  daylight annotate --remove 2

Name the file with --annotations, or once for all commands in DAYLIGHT_ANNOTATIONS.
The annotations stand in a TOML file that people can read and edit too; comments and order stay as
they are. A server takes the file up on SIGHUP, and publishing reads it each time.";

/// Options of `annotate`.
#[derive(Args, Clone, Debug)]
#[command(after_help = ANNOTATING)]
pub struct Annotate {
    /// The file; it is made when there is none
    #[arg(long, env = "DAYLIGHT_ANNOTATIONS", value_name = "FILE")]
    pub annotations: PathBuf,
    /// When it happened, such as 2026-11-20
    #[arg(long, value_name = "DAY", requires = "text")]
    pub day: Option<Day>,
    /// The app that it concerns; all unless told
    #[arg(long, value_name = "NAME", requires = "day")]
    pub app: Option<String>,
    /// What happened, in a line
    #[arg(long, value_name = "TEXT", requires = "day")]
    pub text: Option<String>,
    /// Where more is told
    #[arg(long, value_name = "URL", requires = "day")]
    pub link: Option<String>,
    /// List what is written down, each with its number
    #[arg(long, conflicts_with_all = ["day", "remove"])]
    pub list: bool,
    /// Take out the annotation of that number
    #[arg(long, value_name = "NUMBER", conflicts_with = "day")]
    pub remove: Option<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_no_month_and_a_correction_one_line() {
        assert!(week("2026-W47").is_ok() && month("2026-11").is_ok());
        assert_eq!(week("2026-11"), Err(WEEK.to_owned()));
        assert_eq!(month("2026-W47"), Err(MONTH.to_owned()));
        assert!(correction("a\nb").is_err() && correction(" ").is_err());
        assert!(correction(&"x".repeat(1_001)).is_err() && correction("One host lied.").is_ok());
    }
}
