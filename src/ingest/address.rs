//! Where a request came from, as far as it can be known: the peer, or the nearest hop behind proxies that the operator named. An address lives
//! no longer than its request and is never written anywhere.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

/// A network: an address and how many of its leading bits count, `10.0.0.0/8` or a single address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Network {
    first: u128,
    mask: u128,
}

/// Tells that a text is not a network.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a network is written like 10.0.0.0/8, fd00::/8 or 192.0.2.7")]
pub struct NotANetwork;

/// Proxies that are believed when they tell whom they speak for.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct TrustedProxies(Vec<Network>);

impl Network {
    /// Whether an address lies in it.
    pub(super) fn contains(&self, address: IpAddr) -> bool {
        bits(address) & self.mask == self.first
    }
}

impl FromStr for Network {
    type Err = NotANetwork;

    fn from_str(text: &str) -> Result<Self, NotANetwork> {
        let (address, length) =
            text.trim().split_once('/').map_or((text.trim(), None), |(a, l)| (a, Some(l)));
        let address: IpAddr = address.parse().map_err(|_| NotANetwork)?;
        let width = if address.is_ipv4() { 32 } else { 128 };
        let length: u32 = length.map_or(Ok(width), str::parse).map_err(|_| NotANetwork)?;
        if length > width {
            return Err(NotANetwork);
        }
        let mask = u128::MAX.checked_shl(width - length).unwrap_or(0);
        Ok(Self { first: bits(address) & mask, mask })
    }
}

impl FromStr for TrustedProxies {
    type Err = NotANetwork;

    fn from_str(text: &str) -> Result<Self, NotANetwork> {
        text.split(',')
            .filter(|network| !network.trim().is_empty())
            .map(str::parse)
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

impl TrustedProxies {
    /// The client's address: the peer, unless that is a trusted proxy; then the right-most hop of `X-Forwarded-For` that is not one. Hops
    /// further left are what the client wrote itself, so they are never looked at.
    pub fn client<'a>(
        &self,
        peer: IpAddr,
        forwarded_for: impl DoubleEndedIterator<Item = &'a str>,
    ) -> IpAddr {
        let mut known = peer;
        let mut hops = forwarded_for.rev().flat_map(|line| line.rsplit(','));
        while self.trusts(known) {
            let Some(hop) = hops.next().and_then(hop) else { break };
            known = hop;
        }
        plain(known)
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(address))
    }
}

/// One hop: an address, with or without brackets and port.
fn hop(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    text.parse()
        .ok()
        .or_else(|| text.parse::<std::net::SocketAddr>().ok().map(|socket| socket.ip()))
        .or_else(|| text.strip_prefix('[')?.strip_suffix(']')?.parse().ok())
}

/// An IPv4 address however it is written.
fn plain(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

/// Addresses of both families as numbers that cannot be mistaken for each other.
fn bits(address: IpAddr) -> u128 {
    match plain(address) {
        IpAddr::V4(v4) => Ipv4Addr::to_ipv6_mapped(&v4).to_bits(),
        IpAddr::V6(v6) => Ipv6Addr::to_bits(v6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxies(networks: &str) -> TrustedProxies {
        networks.parse().unwrap()
    }

    fn client(proxies: &TrustedProxies, peer: &str, lines: &[&str]) -> String {
        proxies.client(peer.parse().unwrap(), lines.iter().copied()).to_string()
    }

    #[test]
    fn a_network_holds_what_shares_its_leading_bits() {
        for (network, inside, outside) in [
            ("10.0.0.0/8", "10.255.0.1", "11.0.0.1"),
            ("192.0.2.7", "192.0.2.7", "192.0.2.8"),
            ("192.0.2.128/25", "192.0.2.200", "192.0.2.100"),
            ("fd00::/8", "fdff::1", "fe00::1"),
            ("0.0.0.0/0", "255.255.255.255", "2001:db8::1"),
            ("10.0.0.0/8", "::ffff:10.1.2.3", "::10.1.2.3"),
        ] {
            let network: Network = network.parse().unwrap();
            assert!(network.contains(inside.parse().unwrap()), "{inside}");
            assert!(!network.contains(outside.parse().unwrap()), "{outside}");
        }
        for text in ["", "10.0.0.0/33", "10.0.0/8", "fd00::/129", "host", "10.0.0.0/"] {
            assert_eq!(text.parse::<Network>(), Err(NotANetwork), "{text}");
        }
    }

    #[test]
    fn without_trusted_proxies_the_peer_counts() {
        assert_eq!(client(&proxies(""), "203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
        assert_eq!(client(&proxies("10.0.0.0/8"), "203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
    }

    #[test]
    fn behind_proxies_the_right_most_hop_that_is_none_counts() {
        let trusted = proxies("10.0.0.0/8, ::1");
        assert_eq!(client(&trusted, "10.0.0.1", &["6.6.6.6, 198.51.100.1"]), "198.51.100.1");
        assert_eq!(
            client(&trusted, "10.0.0.1", &["6.6.6.6, 198.51.100.1, 10.0.0.2"]),
            "198.51.100.1"
        );
        assert_eq!(
            client(&trusted, "::1", &["6.6.6.6", "198.51.100.1:4711", "10.0.0.2"]),
            "198.51.100.1"
        );
        assert_eq!(client(&trusted, "::ffff:10.0.0.1", &["[2001:db8::7]:443"]), "2001:db8::7");
        assert_eq!(client(&trusted, "10.0.0.1", &["198.51.100.1, nonsense"]), "10.0.0.1");
        assert_eq!(client(&trusted, "10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(client(&trusted, "10.0.0.1", &["10.0.0.3"]), "10.0.0.3");
    }
}
