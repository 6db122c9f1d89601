//! Exact decimal numbers.

use std::fmt;

/// A fixed-point number in millionths: 1.5 is stored as 1 500 000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(u128);

const ONE: u128 = 1_000_000;
const DECIMALS: usize = 6;

impl Number {
    /// A whole number.
    pub fn whole(value: u64) -> Self {
        Self(u128::from(value) * ONE)
    }

    /// Builds a number from the digits before and after the point. `None` if
    /// there are too many for a quantity: it is then a telephone or serial
    /// number.
    pub(super) fn of(whole: &[u32], decimals: &[u32]) -> Option<Self> {
        if whole.is_empty() || whole.len() > 15 || decimals.len() > DECIMALS {
            return None;
        }
        let mut digits = whole.iter().chain(decimals).copied();
        let value = digits.try_fold(0_u128, |value, digit| {
            value.checked_mul(10)?.checked_add(u128::from(digit))
        })?;
        let missing = (DECIMALS - decimals.len()) as u32;
        value.checked_mul(10_u128.pow(missing)).map(Self)
    }

    /// Multiplies by a factor.
    pub(super) fn times(self, factor: u64) -> Option<Self> {
        self.0.checked_mul(u128::from(factor)).map(Self)
    }

    /// The number, if it is an integer.
    pub fn as_whole(self) -> Option<u64> {
        // Larger integers are not quantities.
        let whole = u64::try_from(self.0 / ONE).ok()?;
        self.0.is_multiple_of(ONE).then_some(whole)
    }
}

impl fmt::Display for Number {
    /// With thousands separators: `400,000,000`, `1.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = (self.0 / ONE).to_string();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        let decimals = format!("{:06}", self.0 % ONE);
        match decimals.trim_end_matches('0') {
            "" => Ok(()),
            decimals => write!(f, ".{decimals}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_should_be_written_with_its_thousands_apart() {
        let written = |whole: &[u32], decimals: &[u32]| {
            Number::of(whole, decimals).map(|number| number.to_string())
        };
        assert_eq!(written(&[4], &[]).as_deref(), Some("4"));
        assert_eq!(written(&[1, 2, 3, 4], &[5, 0]).as_deref(), Some("1,234.5"));
        assert_eq!(Number::whole(400_000_000).to_string(), "400,000,000");
        assert_eq!(written(&[1; 16], &[]), None);
    }
}
