//! The client: knows the platform, not people. It never prints, prompts, reads the environment or a config file.
//!
//! [`PlatformClient`] is what a player's program wants, [`AdminClient`] the operator's; a [`Competition`] is a client
//! with one competition in mind. All three share one [`Transport`]; [`NodeClient`] has one to a worker node instead. Every operation of the platform is a struct below
//! [`crate::api`]; `call` sends it and reads the answer, `send` leaves the bytes as they came.

pub mod error;
pub mod events;
pub mod node;
pub mod operation;
pub mod page;
pub mod reply;
pub mod request;
pub mod retry;
pub mod transfer;
pub mod transport;
pub mod unseen;
pub mod wait;

use secrecy::SecretString;
use serde::de::DeserializeOwned;

pub use error::{ApiError, Error};
pub use events::{Event, EventOptions, EventStream, Gap, Item};
pub use node::NodeClient;
pub use operation::{Meta, Method, Operation, Place, Repeat};
pub use page::{Page, Range, Rows};
pub use reply::{Download, Reply};
pub use request::Request;
pub use transport::{Options, Transport};

use crate::api;

/// A player's (or an agent's) connection to one platform.
#[derive(Debug, Clone)]
pub struct PlatformClient {
    transport: Transport,
}

impl PlatformClient {
    /// Connects to the platform at `url`, with a token or anonymously. Nothing is sent yet.
    pub fn new(url: &str, token: Option<&str>) -> Result<PlatformClient, Error> {
        PlatformClient::with_options(url, Options { token: token.map(SecretString::from), ..Options::default() })
    }

    /// The same with every option.
    pub fn with_options(url: &str, options: Options) -> Result<PlatformClient, Error> {
        Ok(PlatformClient { transport: Transport::new(&transport::parse_url(url)?, options)? })
    }

    /// Over a transport there is already.
    pub fn over(transport: Transport) -> PlatformClient {
        PlatformClient { transport }
    }

    /// What all clients of this platform share.
    pub fn transport(&self) -> &Transport {
        &self.transport
    }

    /// Sends an operation and reads its answer.
    pub async fn call<O>(&self, operation: &O) -> Result<O::Output, Error>
    where
        O: Operation,
        O::Output: DeserializeOwned,
    {
        self.send(operation).await?.json()
    }

    /// Sends an operation; the answer stays as it came.
    pub async fn send<O: Operation>(&self, operation: &O) -> Result<Reply, Error> {
        self.transport.send(&operation.request()?).await
    }

    /// All the rows of a list, turning its pages.
    pub async fn rows<O: Operation>(&self, operation: &O, range: Range) -> Result<Rows, Error> {
        page::rows(&self.transport, &operation.request()?, "items", range, |_, _| {}).await
    }

    /// The platform's events, from now on.
    pub fn events(&self, options: EventOptions) -> EventStream {
        EventStream::new(&self.transport, options)
    }

    /// A client with one competition in mind.
    pub fn competition(&self, id: impl Into<String>) -> Competition {
        Competition { client: self.clone(), id: id.into() }
    }

    /// The operator's side of the same platform, with the same token.
    pub fn admin(&self) -> AdminClient {
        AdminClient { client: self.clone() }
    }
}

/// An operator's connection to one platform. What it may do is for the platform to say.
#[derive(Debug, Clone)]
pub struct AdminClient {
    client: PlatformClient,
}

impl AdminClient {
    /// Connects to the platform at `url` with an operator's token. Nothing is sent yet.
    pub fn new(url: &str, token: &str) -> Result<AdminClient, Error> {
        Ok(PlatformClient::new(url, Some(token))?.admin())
    }

    /// The player's side of the same connection.
    pub fn platform(&self) -> &PlatformClient {
        &self.client
    }

    /// Sends an operation and reads its answer.
    pub async fn call<O>(&self, operation: &O) -> Result<O::Output, Error>
    where
        O: Operation,
        O::Output: DeserializeOwned,
    {
        self.client.call(operation).await
    }
}

/// One competition: its id is named once.
#[derive(Debug, Clone)]
pub struct Competition {
    client: PlatformClient,
    id: String,
}

impl Competition {
    /// The competition's id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The competition as it stands.
    pub async fn get(&self) -> Result<api::comp::CompetitionDetail, Error> {
        self.client.call(&api::comp::Get { comp: self.id.clone() }).await
    }

    /// Registers, alone or with a new team. Registering alone again answers with the same team.
    pub async fn register(&self, mode: api::comp::Mode) -> Result<api::team::TeamDetail, Error> {
        self.client.call(&api::comp::Register::new(&self.id, mode)).await
    }

    /// The standings, best first.
    pub async fn scoreboard(&self) -> Result<Page<api::scoreboard::Entry>, Error> {
        self.client.call(&api::comp::Scoreboard { comp: self.id.clone() }).await
    }

    /// The challenges, in the organizers' order.
    pub async fn challenges(&self) -> Result<Page<api::challenge::Challenge>, Error> {
        self.client.call(&api::comp::Challenges { comp: self.id.clone(), ..Default::default() }).await
    }

    /// Starts an instance for one's team here. It is `starting` when this returns: see [`wait::until`].
    pub async fn start(&self, challenge: &str) -> Result<api::instance::Started, Error> {
        let operation = api::instance::Start {
            challenge_id: challenge.to_owned(),
            competition_id: Some(self.id.clone()),
            ttl: None,
        };
        self.client.call(&operation).await
    }
}
