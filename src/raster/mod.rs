//! SVG to PNG. A picture costs processor time, so few are made at once, and those made last are kept; what stands on it is the caller's. Text is
//! set in a subset of Inter that lies beside this file, under the SIL Open Font License (`OFL.txt`).

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};
use std::collections::VecDeque;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// The font of all text, whatever the SVG asks for.
pub const FONT: &str = "Inter";
const INTER: [&[u8]; 2] =
    [include_bytes!("Inter-Medium.otf"), include_bytes!("Inter-SemiBold.otf")];
/// Pixels of a picture at most: those of a wide screen, twice.
const PIXELS_MAX: f32 = 8e6;
/// Pictures that are kept; one takes some 40 to 100 kB.
const KEPT_MAX: usize = 64;
/// Pictures that are made at once, and readers that wait for one.
const AT_ONCE: usize = 1;
const WAITING_MAX: usize = 16;

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for font in INTER {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_serif_family(FONT);
    fonts.set_sans_serif_family(FONT);
    Arc::new(fonts)
});

/// What pictures are made by: one for the whole process, so that nobody gets more of its time by asking for several kinds.
static PAINTER: LazyLock<Painter> = LazyLock::new(Painter::new);

/// The picture of an SVG text, each of its pixels `scale` by `scale`; `None` where too many wait already, or the text is no SVG of a sane size.
pub async fn png(svg: String, scale: u8) -> Option<Arc<Vec<u8>>> {
    PAINTER.png(svg, scale).await
}

/// The pictures made last, by what they were made from, and the queue for new ones.
struct Painter {
    kept: Mutex<VecDeque<(String, Arc<Vec<u8>>)>>,
    waiting: Semaphore,
    making: Arc<Semaphore>,
}

impl Painter {
    fn new() -> Self {
        Self {
            kept: Mutex::new(VecDeque::new()),
            waiting: Semaphore::new(WAITING_MAX),
            making: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    async fn png(&self, svg: String, scale: u8) -> Option<Arc<Vec<u8>>> {
        if let Some(png) = self.kept(&svg) {
            return Some(png);
        }
        let _place = self.waiting.try_acquire().ok()?;
        let turn = Arc::clone(&self.making).acquire_owned().await.ok()?;
        // Whoever waited may find that it was made meanwhile.
        if let Some(png) = self.kept(&svg) {
            return Some(png);
        }
        let drawn = spawn_blocking(move || {
            // It is held until the work is done, whether or not the reader still waits.
            let _turn = turn;
            drawn(&svg, scale).map(|png| (svg, Arc::new(png)))
        });
        let (svg, png) = drawn.await.ok()??;
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((svg, Arc::clone(&png)));
        kept.truncate(KEPT_MAX);
        Some(png)
    }

    /// One that was made before; it becomes the newest.
    fn kept(&self, svg: &str) -> Option<Arc<Vec<u8>>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(known, _)| known == svg)?;
        let found = kept.remove(at)?;
        let png = Arc::clone(&found.1);
        kept.push_front(found);
        Some(png)
    }
}

fn drawn(svg: &str, scale: u8) -> Option<Vec<u8>> {
    let options =
        Options { fontdb: Arc::clone(&FONTS), font_family: FONT.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let scale = f32::from(scale.max(1));
    let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
    if width * height > PIXELS_MAX {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size is positive, and bounded just above"
    )]
    let mut pixels = Pixmap::new(width.ceil() as u32, height.ceil() as u32)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"60\"><text y=\"40\" font-family=\"serif\">{words}</text></svg>"
        )
    }

    #[tokio::test]
    async fn a_picture_has_its_size_and_its_letters() {
        let painter = Painter::new();
        let png = painter.png(text("Overview"), 2).await.unwrap();
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (400, 120));
        assert_ne!(png, painter.png(text("Failures"), 2).await.unwrap());
        let faces: Vec<u16> = FONTS.faces().map(|face| face.weight.0).collect();
        assert_eq!(faces, [500, 600]);
    }

    #[tokio::test]
    async fn the_same_picture_is_made_once_and_the_oldest_is_given_up() {
        let painter = Painter::new();
        let first = painter.png(text("a"), 1).await.unwrap();
        let again = painter.png(text("a"), 1).await.unwrap();
        assert!(Arc::ptr_eq(&first, &again));
        for n in 0..KEPT_MAX {
            painter.kept.lock().unwrap().push_front((n.to_string(), Arc::new(Vec::new())));
        }
        painter.png(text("b"), 1).await.unwrap();
        let kept = painter.kept.lock().unwrap();
        assert_eq!(kept.len(), KEPT_MAX);
        assert!(kept.iter().all(|(svg, _)| *svg != text("a")));
    }

    #[tokio::test]
    async fn nobody_waits_in_a_long_row_and_nothing_boundless_is_drawn() {
        let painter = Painter::new();
        let huge = text("a").replace("200", "200000");
        assert!(painter.png(huge, 1).await.is_none());
        assert!(painter.png("no picture".to_owned(), 1).await.is_none());
        let _all = painter.waiting.try_acquire_many(u32::try_from(WAITING_MAX).unwrap()).unwrap();
        assert!(painter.png(text("a"), 1).await.is_none());
    }
}
