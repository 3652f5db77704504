//! A worker node by its id or by what it is called. Names are not unique: one that several nodes have names none of them.

use serde_json::Value;

use crate::api::admin::nodes;
use crate::api::node;
use crate::cli::context::{Context, Window};
use crate::cli::error::{Explain, Failure, Kind, classify_ref, nearest};
use crate::cli::{table, text};
use crate::client::{Operation, Reply};

/// Fetches a node. Only where there is none of this id its names are looked at.
pub async fn get(cx: &Context, node: &str) -> anyhow::Result<Reply> {
    let error = match cx.send(&nodes::Get { node: node.to_owned() }).await {
        Err(error) if classify_ref(&error) == Some(Kind::NotFound) => error,
        other => return other,
    };
    let all = all(cx).await;
    match called(&all, node)? {
        Some(id) => cx.send(&nodes::Get { node: id }).await,
        None => {
            let names = all.iter().flat_map(|node| [&node["id"], &node["display_name"]]).map(table::plain);
            let names: Vec<String> = names.collect();
            Err(error).hint_for(Kind::NotFound, || {
                let near = nearest(node, names.iter().map(String::as_str));
                let near = near.first().map(|near| format!("did you mean `{}`? ", text::line(near)));
                format!("{}`ctfy-admin nodes list` shows them", near.unwrap_or_default())
            })
        }
    }
}

/// The platform has nothing to say of a node it does not know either; that is a typing error and no empty list, or the
/// name of a node. Gives its id where it is another one than was asked for.
pub async fn other(cx: &Context, node: &str) -> anyhow::Result<Option<String>> {
    let found: Value = get(cx, node).await?.json()?;
    Ok(Some(table::plain(&found["id"])).filter(|id| !id.is_empty() && id != node))
}

/// The id of a node for a list that is to hold only what concerns it. What looks like an id is not looked up.
pub async fn selects(cx: &Context, node: Option<String>) -> Result<Option<String>, Failure> {
    let Some(node) = node else { return Ok(None) };
    let port = node.rsplit_once('_').map(|(_, port)| port).unwrap_or_default();
    if port.len() > 1 && port.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Some(node));
    }
    let id = called(&all(cx).await, &node)?;
    Ok(Some(id.unwrap_or(node)))
}

/// All nodes; none where they cannot be read, which what is asked next says better.
async fn all(cx: &Context) -> Vec<Value> {
    let Ok(request) = (node::List {}).request() else { return Vec::new() };
    cx.rows(&request, Window::ALL, super::NODES.rows).await.map(|rows| rows.parsed()).unwrap_or_default()
}

/// The id of the only node that is called so, unless it is the id of one.
fn called(all: &[Value], name: &str) -> Result<Option<String>, Failure> {
    let of = |node: &Value, key: &str| table::plain(&node[key]);
    if all.iter().any(|node| of(node, "id") == name) {
        return Ok(None);
    }
    let same = |node: &&Value| of(node, "display_name").trim().to_lowercase() == name.trim().to_lowercase();
    let found: Vec<String> = all.iter().filter(same).map(|node| of(node, "id")).collect();
    match found.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(only.clone())),
        several => Err(Failure::usage(format!("{} nodes are called `{}`", several.len(), text::line(name)))
            .hint(format!("name one by its id: {}", text::line(&several.join(", "))))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_name_stands_for_a_node_where_it_is_the_only_one() {
        let node = |id: &str, name: &str| json!({"id": id, "display_name": name});
        let all = [node("h_1", "rack-1"), node("h_2", "Twin"), node("h_3", "twin"), node("h_4", "h_1")];
        assert_eq!(called(&all, "Rack-1").ok().flatten().as_deref(), Some("h_1"));
        assert_eq!(called(&all, "h_1").ok().flatten(), None, "an id is an id, whatever another is called");
        assert_eq!(called(&all, "rack").ok().flatten(), None);
        let told = called(&all, "twin").expect_err("which one?");
        assert!(told.kind == Kind::Usage && told.hint.is_some_and(|hint| hint.contains("h_2, h_3")));
    }
}
