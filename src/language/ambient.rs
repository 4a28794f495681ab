//! The language of who is being answered: of this thread, while a future is polled or a function runs in it.

use super::Lang;
use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

thread_local! {
    static CURRENT: Cell<Option<Lang>> = const { Cell::new(None) };
}

/// The language that is spoken just now: English where nobody said otherwise.
pub fn current() -> Lang {
    CURRENT.get().unwrap_or_else(Lang::english)
}

/// Speaks a language from now on: for the browser, which has one page and one reader.
pub fn speak(lang: Lang) {
    CURRENT.set(Some(lang));
}

/// Puts the language back that was spoken before, also when what spoke panics.
struct Before(Option<Lang>);

impl Drop for Before {
    fn drop(&mut self) {
        CURRENT.set(self.0);
    }
}

/// Runs a function in a language.
pub fn within<T>(lang: Lang, speaks: impl FnOnce() -> T) -> T {
    let _before = Before(CURRENT.replace(Some(lang)));
    speaks()
}

/// A future that speaks a language whenever it is polled, on whichever thread.
pub struct Scope<F> {
    lang: Lang,
    future: Pin<Box<F>>,
}

/// Lets a future speak a language.
pub fn scope<F: Future>(lang: Lang, future: F) -> Scope<F> {
    Scope { lang, future: Box::pin(future) }
}

impl<F: Future> Future for Scope<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        within(self.lang, || self.future.as_mut().poll(context))
    }
}
