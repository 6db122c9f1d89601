//! What makes one enum of the list of problems, each with its severity, its
//! code and its typed arguments.

macro_rules! problems {
    ($( $(#[$doc:meta])* $severity:ident $code:literal $name:ident $( { $($field:ident : $type:ty),* $(,)? } )? ; )*) => {
        /// What is wrong, with what a message needs to say it.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[expect(missing_docs, reason = "a field is documented by the message that names it")]
        pub enum Problem { $( $(#[$doc])* $name $( { $($field: $type),* } )?, )* }

        impl Problem {
            /// Every code, in the order of this list.
            pub const CODES: &'static [&'static str] = &[ $($code),* ];

            /// The stable code, the same in every language.
            pub fn code(&self) -> &'static str {
                match self { $( Self::$name { .. } => $code, )* }
            }

            /// How much it weighs.
            pub fn severity(&self) -> Severity {
                match self { $( Self::$name { .. } => Severity::$severity, )* }
            }

            /// How much the problem of a code weighs; `None` where there is none.
            pub fn severity_of(code: &str) -> Option<Severity> {
                match code { $( $code => Some(Severity::$severity), )* _ => None }
            }

            /// The arguments by name.
            pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
                match self {
                    $( Self::$name $( { $($field),* } )? => vec![ $( $( (stringify!($field), Argument::from($field)) ),* )? ], )*
                }
            }
        }
    };
}

pub(super) use problems;
