//! Checks one address, following redirects and retrying.

use std::time::Duration;

use ureq::http::Method;

use super::address::Address;
use super::client::{Answer, Client, Silence};
use super::gate::Gate;
use super::limits::Limits;
use super::outcome::Outcome;
use crate::diagnostic::Unreachable;

/// Checks addresses.
pub(super) struct Visitor<'l> {
    client: Client,
    gate: Gate,
    limits: &'l Limits,
}

impl<'l> Visitor<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self {
            client: Client::new(limits),
            gate: Gate::new(limits),
            limits,
        }
    }

    /// Follows the redirects of an address.
    pub(super) fn visit(&self, address: &Address) -> Outcome {
        let mut here = address.clone();
        // The new address, as long as all redirects so far are permanent.
        let mut moved: Option<String> = None;
        let mut is_lasting = true;
        for _ in 0..=self.limits.redirects {
            let answer = match self.ask(&here) {
                Ok(answer) => answer,
                Err(Silence::Private) => return Outcome::Private,
                Err(Silence::Unreachable(why)) => return Outcome::Unreachable(why),
            };
            let location = match answer.status {
                200..=299 => return moved.map_or(Outcome::Good, Outcome::Moved),
                301 | 302 | 303 | 307 | 308 => answer.location,
                status @ (404 | 410) => return Outcome::Gone(status),
                status => return Outcome::Refused(status),
            };
            let next = location.and_then(|location| here.redirected(&location));
            let Some(next) = next else {
                return Outcome::Unreachable(Unreachable::Redirect);
            };
            is_lasting &= matches!(answer.status, 301 | 308);
            if is_lasting {
                moved = Some(next.uri().to_string());
            }
            here = next;
        }
        Outcome::Unreachable(Unreachable::Redirect)
    }

    /// Requests one address, and retries once if the server fails or asks to
    /// wait.
    fn ask(&self, address: &Address) -> Result<Answer, Silence> {
        if !self.limits.allow_private && address.is_private() {
            return Err(Silence::Private);
        }
        let answer = self.head_or_get(address)?;
        let Some(pause) = self.second_chance(&answer) else {
            return Ok(answer);
        };
        self.gate.hold(address.host(), pause);
        self.get(Method::GET, address)
    }

    /// How long to wait before retrying, if that makes sense.
    fn second_chance(&self, answer: &Answer) -> Option<Duration> {
        match answer.status {
            429 | 503 => answer.wait().filter(|asked| *asked <= self.limits.patience),
            500 | 502 | 504 => Some(self.limits.pause),
            _ => None,
        }
    }

    /// HEAD, else GET. There is no second request if another method would not
    /// change the result.
    fn head_or_get(&self, address: &Address) -> Result<Answer, Silence> {
        let answer = self.get(Method::HEAD, address);
        let is_settled = match &answer {
            Ok(answer) => answer.status < 400 || matches!(answer.status, 410 | 429 | 503),
            Err(Silence::Unreachable(why)) => {
                matches!(
                    why,
                    Unreachable::Name | Unreachable::Tls | Unreachable::Address
                )
            }
            Err(Silence::Private) => true,
        };
        if is_settled {
            return answer;
        }
        self.get(Method::GET, address)
    }

    fn get(&self, method: Method, address: &Address) -> Result<Answer, Silence> {
        let _pass = self.gate.enter(address.host());
        self.client.ask(method, address)
    }
}
