//! A worker node's own API, spoken directly: the same transport as for a platform, another address and another bearer.
//!
//! The platform's tokens mean nothing to a node. What it knows is the token that the platform gave it when it joined.

use secrecy::SecretString;
use serde::de::DeserializeOwned;

use super::error::Error;
use super::operation::Operation;
use super::page::{self, Range, Rows};
use super::reply::Reply;
use super::transport::{self, Options, Transport};
use crate::api::worker;

/// A connection to one worker node. Its operations are those of [`worker`].
#[derive(Debug, Clone)]
pub struct NodeClient {
    transport: Transport,
}

impl NodeClient {
    /// Connects to the node at `url` with the node's own token. Nothing is sent yet.
    pub fn new(url: &str, token: Option<&str>) -> Result<NodeClient, Error> {
        NodeClient::with_options(url, Options { token: token.map(SecretString::from), ..Options::default() })
    }

    /// The same with every option.
    pub fn with_options(url: &str, options: Options) -> Result<NodeClient, Error> {
        Ok(NodeClient { transport: Transport::new(&transport::parse_url(url)?, options)? })
    }

    /// What carries its requests.
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

    /// All the rows of a list.
    pub async fn rows<O: Operation>(&self, operation: &O, key: &str) -> Result<Rows, Error> {
        page::rows(&self.transport, &operation.request()?, key, Range::default(), |_, _| {}).await
    }

    /// Whether an instance's containers are well.
    pub async fn is_healthy(&self, instance: &str) -> Result<bool, Error> {
        Ok(self.call(&worker::Check { instance: instance.to_owned() }).await?.is_healthy)
    }
}
