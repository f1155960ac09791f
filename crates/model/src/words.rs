//! Enumerations that are one word each in JSON and in tables.

/// Writes the kinds of an enumeration as words, and reads them.
macro_rules! in_words {
    ($name:ident { $($kind:ident => $word:literal),+ $(,)? }) => {
        impl $name {
            /// The word for it in JSON and in tables.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$kind => $word),+
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::json::FromJson<'_> for $name {
            fn from_json(json: $crate::json::Json<'_>) -> Result<Self, $crate::json::JsonError> {
                let word = json.string().unwrap_or_default();
                let kind = [$(Self::$kind),+].into_iter().find(|kind| kind.as_str() == word);
                kind.ok_or_else(|| $crate::json::JsonError::expected(concat!("one of", $(" ", $word),+), json))
            }
        }
    };
}

pub(crate) use in_words;
