//! `WEB-004`, medium: a printer of greeting cards that takes a customer's words for a part of its own template. The
//! template's language is a toy of this file: it knows the values it is given and no others, and it counts its steps.

use std::collections::{BTreeMap, HashMap};
use std::iter::Peekable;
use std::str::Chars;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;

use super::{Challenge, Endpoint, Launch, Question, Starting, shown};

/// The longest words of a customer.
const WORDS: usize = 2048;
/// The steps of one card.
const STEPS: usize = 2000;
/// How deep brackets may stand in each other.
const DEPTH: usize = 24;
/// The longest text that a step may make, and the longest card.
const TEXT: usize = 8192;

/// The challenge.
pub fn challenge() -> Challenge {
    Challenge {
        id: "WEB-004".into(),
        name: "Kind regards".into(),
        category: "web".into(),
        difficulty: "medium".into(),
        description: "A shop prints greeting cards with your words on them. A little template language does the \
                      layout, and the shop's papers lie about in the same room. A list of forbidden words keeps \
                      nosy customers out."
            .into(),
        tags: vec!["template-injection".into(), "filter-bypass".into(), "web".into()],
        questions: vec![Question::minted("flag", "What lies in the shop's drawer?")],
        files: Vec::new(),
        service: Some(start),
        engagement: false,
    }
}

fn start(launch: Launch) -> Starting {
    Box::pin(async move {
        let shop = Arc::new(furnish(&launch.flag("flag")));
        let router = Router::new().route("/", get(front)).route("/card", get(card)).with_state(shop);
        let port = launch.room.http(router).await?;
        Ok(vec![Endpoint { kind: "http", port, path: "/", label: "cards" }])
    })
}

/// What a template can name.
fn furnish(flag: &str) -> Value {
    let text = |text: &str| Value::Text(text.to_owned());
    let drawer = Value::things([("stamps", Value::Number(7)), ("key", text("brass")), ("flag", text(flag))]);
    let shop = Value::things([("name", text("Kind Regards")), ("founded", Value::Number(1921)), ("drawer", drawer)]);
    let card = Value::things([("paper", text("ivory")), ("border", text("* * * * * * * *")), ("shop", shop)]);
    Value::things([("card", card)])
}

async fn front() -> Html<&'static str> {
    Html(
        "<h1>Kind Regards</h1><form action=/card><input name=to placeholder='To whom?'><input name=words \
         placeholder='Your words'><button>Print</button></form>\n<!-- layout: {{ card.border }} {{ upper(to) }} … {{ \
         card.border }} -->",
    )
}

async fn card(
    State(shop): State<Arc<Value>>,
    Query(given): Query<HashMap<String, String>>,
) -> (StatusCode, Html<String>) {
    let given = |name: &str| given.get(name).map(String::as_str).unwrap_or_default();
    let (to, words) = (given("to"), given("words"));
    if to.len() + words.len() > WORDS {
        return (StatusCode::PAYLOAD_TOO_LARGE, Html("<p>So many words fit on no card.".to_owned()));
    }
    for forbidden in ["flag", "drawer"] {
        if [to, words].iter().any(|text| text.to_lowercase().contains(forbidden)) {
            return (StatusCode::FORBIDDEN, Html(format!("<p>We do not print the word “{forbidden}”.")));
        }
    }
    // The flaw: what the customer wrote is put into the template before it is printed, not after.
    let template =
        format!("{{{{ card.border }}}}\nDear {to},\n{words}\nfrom {{{{ card.shop.name }}}}\n{{{{ card.border }}}}");
    match print(&template, &shop) {
        Ok(card) => (StatusCode::OK, Html(format!("<pre>{}</pre>", shown(&card)))),
        Err(reason) => (StatusCode::BAD_REQUEST, Html(format!("<p>The printer jams: {}.", shown(&reason)))),
    }
}

/// A value of the toy language.
#[derive(Clone)]
enum Value {
    Text(String),
    Number(i64),
    Things(Arc<BTreeMap<&'static str, Value>>),
}

impl Value {
    fn things<const N: usize>(things: [(&'static str, Value); N]) -> Value {
        Value::Things(Arc::new(BTreeMap::from(things)))
    }

    fn print(&self) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            // The names of what is in there, as a hint to those who look.
            Value::Things(things) => format!("({})", things.keys().copied().collect::<Vec<_>>().join(", ")),
        }
    }
}

/// Fills in what stands between `{{` and `}}`.
fn print(template: &str, values: &Value) -> Result<String, String> {
    let (mut card, mut rest, mut steps) = (String::new(), template, STEPS);
    while let Some((before, after)) = rest.split_once("{{") {
        card.push_str(before);
        let mut reader = Reader { signs: after.chars().peekable(), values, steps, depth: 0 };
        let value = reader.sum()?;
        reader.blank();
        if (reader.signs.next(), reader.signs.next()) != (Some('}'), Some('}')) {
            return Err("a “{{” without its “}}”".to_owned());
        }
        card.push_str(&value.print());
        if card.len() > TEXT {
            return Err("the card is full".to_owned());
        }
        steps = reader.steps;
        let left: usize = reader.signs.map(char::len_utf8).sum();
        rest = &after[after.len() - left..];
    }
    card.push_str(rest);
    Ok(card)
}

/// Reads an expression and works it out on the way. There are no loops in the language: what it takes is bounded by its
/// length, and by the steps all the same.
struct Reader<'a> {
    signs: Peekable<Chars<'a>>,
    values: &'a Value,
    steps: usize,
    depth: usize,
}

impl Reader<'_> {
    fn step(&mut self) -> Result<(), String> {
        self.steps = self.steps.checked_sub(1).ok_or("it has turned too often")?;
        Ok(())
    }

    fn blank(&mut self) {
        while self.signs.next_if(|sign| sign.is_whitespace()).is_some() {}
    }

    /// Whether this sign comes next; it is taken then.
    fn takes(&mut self, sign: char) -> bool {
        self.blank();
        self.signs.next_if_eq(&sign).is_some()
    }

    fn wants(&mut self, sign: char) -> Result<(), String> {
        if self.takes(sign) { Ok(()) } else { Err(format!("“{sign}” is missing")) }
    }

    /// `a + b + c`: numbers are added, texts are joined.
    fn sum(&mut self) -> Result<Value, String> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err("the brackets are too deep".to_owned());
        }
        let mut sum = self.chain()?;
        while self.takes('+') {
            self.step()?;
            sum = match (sum, self.chain()?) {
                (Value::Number(a), Value::Number(b)) => {
                    Value::Number(a.checked_add(b).ok_or("the number is too large")?)
                }
                (a, b) => bounded(a.print() + &b.print())?,
            };
        }
        self.depth -= 1;
        Ok(sum)
    }

    /// A value, and the way to what is in it: `.name` or `["name"]`.
    fn chain(&mut self) -> Result<Value, String> {
        let mut value = self.value()?;
        loop {
            self.step()?;
            let name = if self.takes('.') {
                self.blank();
                self.name()
            } else if self.takes('[') {
                let name = self.sum()?.print();
                self.wants(']')?;
                name
            } else {
                return Ok(value);
            };
            value = member(&value, &name)?;
        }
    }

    fn value(&mut self) -> Result<Value, String> {
        self.step()?;
        self.blank();
        match self.signs.peek().copied() {
            Some('(') => {
                self.signs.next();
                let value = self.sum()?;
                self.wants(')')?;
                Ok(value)
            }
            Some(quote @ ('"' | '\'')) => {
                self.signs.next();
                let mut text = String::new();
                loop {
                    match self.signs.next() {
                        Some(sign) if sign == quote => return Ok(Value::Text(text)),
                        Some(sign) => text.push(sign),
                        None => return Err("a quote without its end".to_owned()),
                    }
                }
            }
            Some(sign) if sign.is_ascii_digit() => {
                let number = self.name();
                number.parse().map(Value::Number).map_err(|_| format!("“{number}” is no number"))
            }
            Some(sign) if sign.is_alphabetic() => {
                let name = self.name();
                if !self.takes('(') {
                    return member(self.values, &name);
                }
                let given = self.sum()?;
                let given = match self.takes(',') {
                    true => (given, Some(self.sum()?)),
                    false => (given, None),
                };
                self.wants(')')?;
                call(&name, given)
            }
            Some(sign) => Err(format!("“{sign}” says nothing to it")),
            None => Err("it ends too early".to_owned()),
        }
    }

    fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(sign) = self.signs.next_if(|sign| sign.is_alphanumeric() || *sign == '_') {
            name.push(sign);
        }
        name
    }
}

fn bounded(text: String) -> Result<Value, String> {
    if text.len() > TEXT { Err("the text is too long".to_owned()) } else { Ok(Value::Text(text)) }
}

fn member(value: &Value, name: &str) -> Result<Value, String> {
    match value {
        Value::Things(things) => {
            things.get(name).cloned().ok_or_else(|| format!("there is no “{name}” in {}", value.print()))
        }
        _ => Err(format!("nothing is in “{}”", value.print())),
    }
}

fn call(name: &str, given: (Value, Option<Value>)) -> Result<Value, String> {
    match (name, given) {
        ("upper", (value, None)) => bounded(value.print().to_uppercase()),
        ("lower", (value, None)) => bounded(value.print().to_lowercase()),
        ("reverse", (value, None)) => bounded(value.print().chars().rev().collect()),
        ("names", (Value::Things(things), None)) => bounded(things.keys().copied().collect::<Vec<_>>().join(", ")),
        ("repeat", (value, Some(Value::Number(times)))) => {
            let (text, times) = (value.print(), usize::try_from(times).unwrap_or_default());
            match text.len().checked_mul(times) {
                Some(length) if length <= TEXT => Ok(Value::Text(text.repeat(times))),
                _ => Err("the text is too long".to_owned()),
            }
        }
        ("upper" | "lower" | "reverse" | "names" | "repeat", _) => Err(format!("“{name}” cannot do this")),
        _ => Err(format!("it knows upper, lower, reverse, names and repeat, but not “{name}”")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Answer, Stand, quoted};
    use super::*;

    async fn printed(stand: &Stand, words: &str) -> Answer {
        stand.get(&format!("/card?to=Ann&words={}", quoted(words))).await
    }

    #[tokio::test]
    async fn a_word_put_together_while_printing_opens_the_drawer() {
        let stand = Stand::up(&challenge()).await;
        // How one finds it: sums are worked out, and things tell their names.
        assert!(printed(&stand, "{{ 40 + 2 }}").await.body.contains("\n42\n"));
        assert!(printed(&stand, "{{ card }}").await.body.contains("shop"));
        assert!(printed(&stand, "{{ names(card.shop) }}").await.body.contains("drawer, founded"));
        assert!(printed(&stand, "{{ card.shop['dra' + 'wer'] }}").await.body.contains("flag"));
        let card = printed(&stand, "{{ card.shop['dra' + 'wer'][reverse('galf')] }}").await;
        assert!(card.body.contains(&stand.flag), "{card:?}");
    }

    #[tokio::test]
    async fn honest_words_are_printed_and_forbidden_ones_are_not() {
        let stand = Stand::up(&challenge()).await;
        assert!(stand.get("/").await.body.contains("Kind Regards"));
        let card = printed(&stand, "Get well soon {with} <b>love</b>").await;
        assert!(card.body.contains("Dear Ann,\nGet well soon {with} <b>love</b>\nfrom Kind Regards"), "{card:?}");
        for words in ["{{ card.shop.drawer.flag }}", "{{ card.shop['DRAWER'] }}", "{{ card }}", "{{ card.shop }}"] {
            assert!(!printed(&stand, words).await.body.contains(&stand.flag), "{words}");
        }
    }

    #[tokio::test]
    async fn the_printer_jams_before_it_breaks() {
        let stand = Stand::up(&challenge()).await;
        let deep = |open: &str, close: &str| format!("{{{{ {}1{} }}}}", open.repeat(500), close.repeat(500));
        for (words, reason) in [
            (deep("(", ")"), "too deep"),
            (format!("{{{{ card{} }}}}", "[card".repeat(350)), "too deep"),
            (format!("{{{{ {}1 }}}}", "upper(".repeat(300)), "too deep"),
            (format!("{{{{ {}1 }}}}", "1+".repeat(900)), "too often"),
            ("{{ 9223372036854775807 + 1 }}".to_owned(), "too large"),
            ("{{ 99999999999999999999 }}".to_owned(), "no number"),
            ("{{ repeat('a', 9223372036854775807) }}".to_owned(), "too long"),
            ("{{ repeat(repeat(repeat('a', 90), 90), 90) }}".to_owned(), "too long"),
            ("{{ repeat('a', 8000) }}".repeat(50), "full"),
            ("{{ 'a".to_owned(), "without its end"),
            ("{{".to_owned(), "there is no “from”"),
            ("{{ card.shop.name.first }}".to_owned(), "nothing is in"),
            ("{{ env('HOME') }}".to_owned(), "it knows"),
            ("{{ \u{0}\u{202e} }}".to_owned(), "nothing to it"),
        ] {
            let card = printed(&stand, &words).await;
            assert!(card.status == 400 && card.body.contains(reason), "{words}: {card:?}");
        }
        assert_eq!(printed(&stand, "{{ repeat('', 9223372036854775807) }}").await.status, 200);
        assert_eq!(printed(&stand, "{{ repeat('a', 0 + 3) }} }} {{ 'ß' }} {").await.status, 200);
        assert_eq!(printed(&stand, &"a".repeat(WORDS + 1)).await.status, 413);
        stand.storm().await;
        assert_eq!(printed(&stand, "Hello").await.status, 200);
    }
}
