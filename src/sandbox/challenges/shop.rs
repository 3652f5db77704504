//! `PWN-001`, hard: a shop at the other end of a line, whose till adds up in 32 bits.

use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use super::{Challenge, Endpoint, Handout, Launch, Question, Starting};

/// The longest line.
const LINE: usize = 256;
/// How many lines one customer may say.
const LINES: usize = 500;
/// How long the shop waits for one.
const PATIENCE: Duration = Duration::from_secs(30);
/// What is in a purse.
const PURSE: i32 = 100;

struct Good {
    name: &'static str,
    price: i32,
    stock: i32,
}

const GOODS: [Good; 4] = [
    Good { name: "apple", price: 37, stock: 9999 },
    Good { name: "lamp", price: 9973, stock: 9999 },
    Good { name: "piano", price: 250_007, stock: 9999 },
    Good { name: "crown", price: 2_000_000_011, stock: 1 },
];

/// The shop's till, as its maker would have written it. It does what this file does.
const TILL: &str = r#"/* till.c: the corner shop's till (the part that counts) */

struct good { const char *name; int price; int stock; };

static const struct good goods[] = {
    { "apple", 37, 9999 },
    { "lamp", 9973, 9999 },
    { "piano", 250007, 9999 },
    { "crown", 2000000011, 1 },
};

/* "add GOOD COUNT" */
int add(int *in_basket, const struct good *good, int count) {
    if (count < 0 || count > good->stock - *in_basket) return -1;
    *in_basket += count;
    return 0;
}

/* "total"; built with -fwrapv */
int total(const int basket[4]) {
    int sum = 0;
    for (int i = 0; i < 4; i++) sum += goods[i].price * basket[i];
    return sum;
}

/* "pay" */
int pay(int *purse, const int basket[4]) {
    int sum = total(basket);
    if (sum < 0) return -1;        /* "the till is out of order" */
    if (sum > *purse) return -2;   /* "you cannot pay that" */
    *purse -= sum;
    return 0;                      /* the goods are yours, read what is on them */
}
"#;

/// The challenge.
pub fn challenge() -> Challenge {
    Challenge {
        id: "PWN-001".into(),
        name: "The corner shop".into(),
        category: "pwn".into(),
        difficulty: "hard".into(),
        description: "A shop takes orders over a plain TCP line. You have a hundred coins; the crown in its window \
                      costs two thousand million, and something is engraved in it. A part of the till's program is \
                      handed out. Say “help” when you are connected."
            .into(),
        tags: vec!["integer-overflow".into(), "logic".into(), "tcp".into(), "pwn".into()],
        questions: vec![Question::minted("flag", "What is engraved in the crown?")],
        files: vec![Handout::new("till.c", TILL)],
        service: Some(start),
        engagement: false,
    }
}

fn start(launch: Launch) -> Starting {
    Box::pin(async move {
        let flag = launch.flag("flag");
        // A customer who hangs up is no concern of the shop's.
        let serve = move |stream| {
            let flag = flag.clone();
            async move { drop(attend(stream, &flag).await) }
        };
        let port = launch.room.tcp(serve).await?;
        Ok(vec![Endpoint { kind: "tcp", port, path: "", label: "shop" }])
    })
}

/// A customer.
struct Visit<'a> {
    purse: i32,
    basket: [i32; GOODS.len()],
    flag: &'a str,
}

async fn attend(stream: TcpStream, flag: &str) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut read = BufReader::with_capacity(LINE, read);
    let mut visit = Visit { purse: PURSE, basket: [0; GOODS.len()], flag };
    let mut line = Vec::new();
    write.write_all(b"Welcome to the corner shop. Say \"help\" if you need some.\n> ").await?;
    for _ in 0..LINES {
        line.clear();
        let mut bounded = (&mut read).take(LINE as u64 + 1);
        let Ok(got) = tokio::time::timeout(PATIENCE, bounded.read_until(b'\n', &mut line)).await else {
            return write.write_all(b"\nYou say nothing, I close.\n").await;
        };
        if got? == 0 {
            return Ok(());
        }
        if line.len() > LINE {
            return write.write_all(b"You talk too much.\n").await;
        }
        let answer = visit.hear(&String::from_utf8_lossy(&line));
        let done = answer.is_none();
        let answer = answer.map_or_else(|| "Good bye.\n".to_owned(), |answer| format!("{answer}\n> "));
        write.write_all(answer.as_bytes()).await?;
        if done {
            return Ok(());
        }
    }
    write.write_all(b"\nThat was a long day, I close.\n").await
}

impl Visit<'_> {
    /// The answer to a line; none says good bye.
    fn hear(&mut self, line: &str) -> Option<String> {
        let mut words = line.split_whitespace();
        let verb = words.next().unwrap_or_default();
        let (good, count) = (words.next(), words.next());
        Some(match verb {
            "" => "Yes?".to_owned(),
            "help" => "list | add GOOD COUNT | drop GOOD COUNT | basket | total | purse | pay | bye".to_owned(),
            "list" => {
                GOODS.each_ref().map(|good| format!("{}: {} ({} left)", good.name, good.price, good.stock)).join("\n")
            }
            "basket" => {
                let line = |(good, count): (&Good, &i32)| format!("{} x {}", count, good.name);
                GOODS.iter().zip(&self.basket).map(line).collect::<Vec<_>>().join("\n")
            }
            "add" | "drop" => self.change(verb == "add", good.unwrap_or_default(), count.unwrap_or("1")),
            "total" => format!("That makes {}.", self.total()),
            "purse" => format!("You have {}.", self.purse),
            "pay" => self.pay(),
            "bye" | "quit" | "exit" => return None,
            _ => "Pardon? Say \"help\" if you need some.".to_owned(),
        })
    }

    fn change(&mut self, add: bool, good: &str, count: &str) -> String {
        let Some(at) = GOODS.iter().position(|known| known.name == good) else {
            return "We do not have that.".to_owned();
        };
        let (held, stock) = (self.basket[at], GOODS[at].stock);
        // Both are within the stock, so neither sum can leave 32 bits.
        let room = if add { stock - held } else { held };
        match count.parse::<i32>() {
            Ok(count) if (0..=room).contains(&count) => {
                self.basket[at] = if add { held + count } else { held - count };
                format!("{} x {good} in your basket.", self.basket[at])
            }
            Ok(_) => "There are not so many.".to_owned(),
            Err(_) => "That is no number.".to_owned(),
        }
    }

    /// The flaw: what does not fit into 32 bits is forgotten.
    fn total(&self) -> i32 {
        let cost = |(good, count): (&Good, &i32)| good.price.wrapping_mul(*count);
        GOODS.iter().zip(&self.basket).map(cost).fold(0, i32::wrapping_add)
    }

    fn pay(&mut self) -> String {
        let total = self.total();
        if total < 0 {
            return "The till is out of order.".to_owned();
        }
        if total > self.purse {
            return format!("You cannot pay that: it makes {total}, and you have {}.", self.purse);
        }
        self.purse -= total;
        let crowned = self.basket.last().is_some_and(|&crowns| crowns > 0);
        self.basket = [0; GOODS.len()];
        match crowned {
            true => format!("Thank you, your majesty! The engraving says: {}", self.flag),
            false => format!("Thank you! You have {} left.", self.purse),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::Stand;
    use super::*;

    async fn say(stand: &Stand, lines: &str) -> String {
        String::from_utf8_lossy(&stand.raw(lines.as_bytes()).await).into_owned()
    }

    /// Counts of apples, lamps and pianos that fill up what a crown leaves to 2^32, or a few coins more.
    fn fill() -> (i64, i64, i64) {
        let [apple, lamp, piano, crown] = GOODS.each_ref().map(|good| i64::from(good.price));
        let stock = 9999;
        for round in 1.. {
            let gap = (round << 32) - crown;
            for pianos in (0..=stock.min(gap / piano)).rev() {
                let lamps = stock.min((gap - pianos * piano) / lamp);
                let rest = gap - pianos * piano - lamps * lamp;
                let apples = (rest + apple - 1) / apple;
                if apples <= stock && apples * apple - rest <= i64::from(PURSE) {
                    return (apples, lamps, pianos);
                }
            }
        }
        unreachable!("the rounds do not end")
    }

    #[tokio::test]
    async fn a_basket_that_costs_more_than_the_till_can_count_is_cheap() {
        let stand = Stand::up(&challenge()).await;
        let (apples, lamps, pianos) = fill();
        let lines = format!("add crown 1\nadd apple {apples}\nadd lamp {lamps}\nadd piano {pianos}\ntotal\npay\nbye\n");
        let said = say(&stand, &lines).await;
        assert!(said.contains(&stand.flag), "{said}");
    }

    #[tokio::test]
    async fn honest_customers_get_apples() {
        let stand = Stand::up(&challenge()).await;
        let said = say(&stand, "help\nlist\nadd apple 2\nbasket\ntotal\npay\npurse\nbye\n").await;
        for part in
            ["add GOOD COUNT", "crown: 2000000011 (1 left)", "2 x apple", "makes 74", "26 left", "have 26", "Good bye"]
        {
            assert!(said.contains(part), "{part}: {said}");
        }
        for lines in [
            "add crown\npay\nbye\n",
            "add crown 2\npay\nbye\n",
            "add crown -1\npay\nbye\n",
            "add piano 9999\ntotal\npay\nbye\n",
            "add crown 1\nadd piano 9000\npay\nbye\n",
            "add crown 1\nadd apple -2147483648\npay\nbye\n",
        ] {
            let said = say(&stand, lines).await;
            assert!(said.contains("Good bye") && !said.contains(&stand.flag), "{lines}: {said}");
        }
        // The till shows that it cannot count so far.
        assert!(say(&stand, "add piano 9999\ntotal\npay\nbye\n").await.contains("makes -"));
    }

    #[tokio::test]
    async fn the_handed_out_till_has_the_shops_goods() {
        for Good { name, price, stock } in GOODS {
            assert!(TILL.contains(&format!("{{ \"{name}\", {price}, {stock} }}")), "{name}");
        }
    }

    #[tokio::test]
    async fn hostile_input_is_survived() {
        let stand = Stand::up(&challenge()).await;
        assert!(say(&stand, &"a".repeat(LINE + 1)).await.ends_with("You talk too much.\n"));
        say(&stand, &"a".repeat(1 << 20)).await;
        assert!(say(&stand, &format!("{}\nbye\n", "a".repeat(LINE - 1))).await.ends_with("Good bye.\n"));
        assert!(say(&stand, &"\n".repeat(LINES)).await.ends_with("I close.\n"));
        let numbers = "add apple 99999999999\nadd apple -1\nadd apple 1e3\nadd apple +\nadd apple ٣\ndrop crown 1\n\
                       add\ndrop\nadd apple 9999\nadd apple 2147483647\ndrop apple 2147483647\ndrop apple 9999\nbye\n";
        let said = say(&stand, numbers).await;
        assert!(said.contains("\n> 0 x apple in your basket") && said.contains("Good bye"), "{said}");
        let garbage = stand.raw(b"\x00\xff\xfe\x1b[2J\r\n\xf0\x9f\nadd \xff 1\nbye\n").await;
        assert!(garbage.ends_with(b"Good bye.\n"));
        stand.storm().await;
        assert!(say(&stand, "purse\nbye\n").await.contains("You have 100."));
    }

    #[tokio::test(start_paused = true)]
    async fn who_says_nothing_is_asked_to_leave() {
        let stand = Stand::up(&challenge()).await;
        let begun = tokio::time::Instant::now();
        let mut said = Vec::new();
        stand.connect().await.read_to_end(&mut said).await.expect("words to the end");
        assert!(said.ends_with(b"I close.\n") && begun.elapsed() < 2 * PATIENCE);
    }
}
