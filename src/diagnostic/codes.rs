//! Macro that turns a list of problems into an enum, with a code, a severity
//! and named arguments for each variant.

macro_rules! problems {
    ($( $(#[$doc:meta])* $severity:ident $code:literal $name:ident $( { $($field:ident : $type:ty),* $(,)? } )? ; )*) => {
        /// A problem, with the arguments of its message.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[expect(missing_docs, reason = "a field is documented by the message that names it")]
        pub enum Problem { $( $(#[$doc])* $name $( { $($field: $type),* } )?, )* }

        impl Problem {
            /// All codes, in declaration order.
            pub const CODES: &'static [&'static str] = &[ $($code),* ];

            /// The stable code, independent of language.
            pub fn code(&self) -> &'static str {
                match self { $( Self::$name { .. } => $code, )* }
            }

            /// Its severity.
            pub fn severity(&self) -> Severity {
                match self { $( Self::$name { .. } => Severity::$severity, )* }
            }

            /// The severity of a code; `None` if the code is unknown.
            pub fn severity_of(code: &str) -> Option<Severity> {
                match code { $( $code => Some(Severity::$severity), )* _ => None }
            }

            /// Its arguments, by name.
            pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
                match self {
                    $( Self::$name $( { $($field),* } )? => vec![ $( $( (stringify!($field), Argument::from($field)) ),* )? ], )*
                }
            }
        }
    };
}

pub(super) use problems;
