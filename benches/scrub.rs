//! Throughput over a realistic install log: clean lines from package managers and services,
//! with 15 of 100 lines holding personal data. Prints MB/s for one core.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs, reason = "a benchmark")]

use std::hint::black_box;
use std::time::Instant;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use daylight::scrub::{Paths, Policy, Scrubber};

const CLEAN: [&str; 24] = [
    "Get:14 http://archive.ubuntu.com/ubuntu jammy-updates/main amd64 linux-firmware all 20220329.git681281e4-0ubuntu3.29 [240 MB]",
    "Setting up libssl3:amd64 (3.0.11-1~deb12u2) ...",
    "Unpacking libc6:amd64 (2.36-9+deb12u4) over (2.36-9+deb12u3) ...",
    "Selecting previously unselected package libgl1-mesa-dri:amd64.",
    "Preparing to unpack .../00-libjemalloc2_5.3.0-1_amd64.deb ...",
    "Processing triggers for man-db (2.11.2-2) ...",
    "Created symlink /etc/systemd/system/multi-user.target.wants/docker.service → /lib/systemd/system/docker.service.",
    "npm WARN deprecated inflight@1.0.6: This module is not supported, and leaks memory. Do not use it.",
    "added 1412 packages, and audited 1413 packages in 34s",
    "   Compiling proc-macro2 v1.0.86",
    "  Downloading numpy-1.26.4-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl (18.3 MB)",
    "Requirement already satisfied: setuptools>=61 in /usr/lib/python3/dist-packages (from wheel) (66.1.1)",
    "Digest: sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1",
    "8a1e25ce7c4f: Pull complete",
    "systemd[1]: docker.service: Main process exited, code=exited, status=1/FAILURE",
    "Reading package lists... Done",
    "Building dependency tree... Done",
    "0 upgraded, 12 newly installed, 0 to remove and 3 not upgraded.",
    "E: Sub-process /usr/bin/dpkg returned an error code (1)",
    "update-alternatives: using /usr/bin/vim.basic to provide /usr/bin/editor (editor) in auto mode",
    "The following NEW packages will be installed: ca-certificates curl gnupg lsb-release python3-venv libffi-dev",
    "[ 42%] Building CXX object src/core/CMakeFiles/core.dir/renderer.cpp.o",
    "gcc -O2 -Wall -fPIC -I/usr/include/libxml2 -c -o build/temp/parser.o parser.c",
    "extracting archive '/var/lib/vz/template/cache/debian-12-standard_12.7-1_amd64.tar.zst'",
];

const DIRTY: [&str; 10] = [
    "npm ERR! code EACCES npm ERR! path /home/marta/.npm/_logs: permission denied",
    "Nov 22 14:05:01 nas-keller sshd[1234]: Failed password for invalid user marta from 192.168.7.40 port 22 ssh2",
    "curl: (7) Failed to connect to nas.fritz.box port 443 after 3 ms: Couldn't connect to server",
    "E: Failed to fetch http://10.0.3.7:3142/debian/dists/bookworm/InRelease  Could not connect to 10.0.3.7:3142",
    "net0: bridge=vmbr0,hwaddr=BC:24:11:A0:9F:3E,ip=192.168.1.7/24,gw=192.168.1.1,type=veth",
    "mysql -uroot -pGeheim123 -e 'select 1' ERROR 1045 (28000): Access denied for user 'marta'@'10.0.3.9'",
    "DB_HOST=db DB_PASSWORD=hunter2secret connection refused",
    "certbot: Unable to register an account with e-mail marta@huber.example",
    "TASK ERROR: can't lock file '/etc/pve/nodes/pve-keller/lxc/105.conf' - got timeout",
    "mount: can't find UUID=0a1b2c3d-1111-4222-8333-abcdef012345.",
];

fn log(dirty_percent: usize) -> Vec<&'static str> {
    let pick = |from: &'static [&'static str], index: usize| {
        from.iter().cycle().nth(index % from.len()).copied()
    };
    (0..2_000)
        .filter_map(|line| {
            if line * 7 % 100 < dirty_percent { pick(&DIRTY, line / 3) } else { pick(&CLEAN, line) }
        })
        .collect()
}

fn throughput(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("scrub");
    group.sample_size(20);
    for (name, dirty, paths) in [
        ("mixed", 15, Paths::SystemKept),
        ("mixed, all paths", 15, Paths::All),
        ("clean", 0, Paths::SystemKept),
        ("dirty", 100, Paths::SystemKept),
    ] {
        let scrubber = Scrubber::new(&Policy { paths, ..Policy::default() }).unwrap();
        let lines = log(dirty);
        let bytes: usize = lines.iter().map(|line| line.len() + 1).sum();
        let run = || lines.iter().filter(|line| black_box(scrubber.scrub(line)).is_ok()).count();
        println!("{name}: {:.1} MB/s (best of 10)", megabytes_per_second(bytes, run));
        group.throughput(Throughput::Bytes(bytes as u64));
        group.bench_function(name, |bencher| bencher.iter(run));
    }
    group.finish();
}

/// The best of several runs: what the code can do when nobody else has the core.
fn megabytes_per_second(bytes: usize, run: impl Fn() -> usize) -> f64 {
    let best = (0..10).map(|_| {
        let start = Instant::now();
        black_box(run());
        start.elapsed().as_secs_f64()
    });
    let seconds = best.fold(f64::INFINITY, f64::min);
    #[allow(clippy::cast_precision_loss, reason = "a few hundred thousand bytes")]
    let megabytes = bytes as f64 / 1e6;
    megabytes / seconds
}

criterion_group!(benches, throughput);
criterion_main!(benches);
