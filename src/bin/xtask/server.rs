//! The server as a program: building it, giving it a small demo database, starting it on a free port, asking it for a page, stopping it.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
};

use crate::{
    Result,
    site::Profile,
    step::{cargo, run, step_command},
};

const DEMO: &str = "demo --runs 20000 --days 120 --seed 1 --db";
const ANSWER_BYTES_MAX: u64 = 16 << 20;

/// Builds the server.
///
/// # Errors
/// When it does not compile.
pub(crate) fn build(profile: Profile) -> Result {
    let release = if profile == Profile::Release { "--release" } else { "" };
    step_command(
        &format!("server, {profile}"),
        &mut cargo(&format!("build {release} --features ssr --bin daylight")),
    )
}

/// Makes a demo database of the size the tests use, unless it is there.
///
/// # Errors
/// When the server's demo command fails.
pub(crate) fn demo(profile: Profile, db: &Path) -> Result {
    if db.exists() {
        return Ok(());
    }
    if let Some(folder) = db.parent() {
        fs::create_dir_all(folder)?;
    }
    step_command("small demo database", Command::new(binary(profile)).args(DEMO.split(' ')).arg(db))
}

/// A server that runs for as long as this value lives.
pub(crate) struct Server {
    child: Child,
}

impl Server {
    /// Starts the server at an address and leaves what it prints to the terminal.
    ///
    /// # Errors
    /// When it does not start.
    pub(crate) fn at(address: &str, profile: Profile, db: &Path) -> Result<Self> {
        Ok(Self { child: serve(address, profile, db).spawn()? })
    }

    /// Starts the server on a port that is free, and says which `host:port` that is.
    ///
    /// # Errors
    /// When it ends without having said where it listens.
    pub(crate) fn on_free_port(profile: Profile, db: &Path) -> Result<(Self, String)> {
        let child = serve("127.0.0.1:0", profile, db).stdout(Stdio::piped()).spawn()?;
        let mut server = Self { child };
        let stdout = server.child.stdout.take().ok_or("the server has no output")?;
        for line in BufReader::new(stdout).lines() {
            if let Some((_, address)) = line?.split_once("listening on http://") {
                return Ok((server, address.trim().to_owned()));
            }
        }
        Err("the server ended before it listened".into())
    }
}

impl Drop for Server {
    /// Asks the server to end, as an operator would, so that it closes its database.
    fn drop(&mut self) {
        let _ = run(Command::new("kill").args(["-TERM", &self.child.id().to_string()]));
        let _ = self.child.wait();
    }
}

/// Reads a page as it is, not compressed.
///
/// # Errors
/// When the answer is not `200`.
pub(crate) fn fetch(address: &str, path: &str) -> Result<Vec<u8>> {
    let mut stream = TcpStream::connect(address)?;
    // HTTP/1.0, so that the body comes in one piece and ends with the connection.
    stream.write_all(format!("GET {path} HTTP/1.0\r\nHost: {address}\r\n\r\n").as_bytes())?;
    let mut answer = Vec::new();
    stream.take(ANSWER_BYTES_MAX).read_to_end(&mut answer)?;
    let end = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .ok_or("an answer without an end of headers")?;
    let body = answer.split_off(end + 4);
    let status = String::from_utf8_lossy(&answer).lines().next().unwrap_or_default().to_owned();
    if status.split(' ').nth(1) == Some("200") {
        Ok(body)
    } else {
        Err(format!("GET {path}: {status}").into())
    }
}

fn serve(address: &str, profile: Profile, db: &Path) -> Command {
    let mut command = Command::new(binary(profile));
    command.args(["serve", "--addr", address, "--db"]).arg(db).stdin(Stdio::null());
    command
}

fn binary(profile: Profile) -> &'static Path {
    Path::new(match profile {
        Profile::Release => "target/release/daylight",
        Profile::Dev => "target/debug/daylight",
    })
}

#[cfg(test)]
mod tests {
    use std::{net::TcpListener, thread};

    use super::*;

    fn answering(answer: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut asked = [0; 512];
            let _ = stream.read(&mut asked).unwrap();
            stream.write_all(answer.as_bytes()).unwrap();
        });
        address
    }

    #[test]
    fn a_page_is_its_body_alone() {
        let address =
            answering("HTTP/1.0 200 OK\r\ncontent-type: text/html\r\n\r\n<p>\r\n\r\n</p>");
        assert_eq!(fetch(&address, "/").unwrap(), b"<p>\r\n\r\n</p>");
    }

    #[test]
    fn an_error_page_is_not_weighed() {
        let address = answering("HTTP/1.0 503 Service Unavailable\r\n\r\nlater");
        assert_eq!(
            fetch(&address, "/").unwrap_err().to_string(),
            "GET /: HTTP/1.0 503 Service Unavailable"
        );
    }
}
