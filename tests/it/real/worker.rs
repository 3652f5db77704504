//! A worker node's own API, spoken directly to the node that has joined a platform.

use serde_json::json;

use super::{Cli, mode, text};
use crate::platform::Platform;

fn node(p: &Platform) {
    // The platform's token is there as well, and must not go to the node.
    let cli = Cli::of(p, &p.admin).with("CTFY_NODE_TOKEN", &p.node.token());
    let run = |line: &str| cli.admin(&format!("worker --url {} {line}", p.node.url));
    run("health").ok().says("stub-node").says("ok");
    cli.admin("worker health").exits(2).notes("--url");
    cli.admin(&format!("worker health --url {} --json", p.node.url)).ok();
    run("status x --token y").exits(2).notes("--node-token");
    run("status nope").exits(6);
    run("status a/b").exits(2);
    Cli::of(p, &p.admin).admin(&format!("worker --url {} status x", p.node.url)).exits(4).notes("CTFY_NODE_TOKEN");
    run("--node-token wrong status x").exits(4).keeps(&p.node.token());

    run("start FILES-001 --id own-1 --ttl 10m --answer flag=FLAG{own} --dry-run").ok().says("would send: POST");
    run("status own-1").exits(6);
    let ready = run("start FILES-001 --id own-1 --ttl 10m --answer flag=FLAG{own} --wait --json").ok().json();
    assert_eq!((&ready["status"], &ready["id"]), (&json!("ready"), &json!("own-1")));
    assert_eq!(p.node.answers("own-1").expect("it runs").get("flag").map(String::as_str), Some("FLAG{own}"));
    run("start BROKEN-001 --wait").exits(10).notes("could not be started");
    run("status own-1").ok().says("ready").says("http://127.0.0.1");
    run("check own-1").ok().says("Healthy");
    assert_eq!(run("containers own-1 --json").ok().rows().len(), 2);
    run("containers own-1").ok().says("flag-rotator");
    run("logs own-1").ok().says("listening on :8080");
    run("traffic own-1").ok().says("/admin").says("404");
    assert_eq!(run("traffic own-1 --limit 1 --json").ok().rows().len(), 1);
    run("runtime own-1").ok().says("ctfy_own-1");
    let files = run("files own-1 --json").ok().rows();
    assert!(!files.is_empty());
    run("download own-1 -d got").ok();
    let name = text(&files[0]["name"]);
    let got = std::fs::metadata(cli.work().join("got").join(&name)).expect("the file is there");
    assert_eq!(Some(got.len()), files[0]["size"].as_u64());

    run("pcap own-1 -o own.pcap").ok().says("own.pcap");
    let bytes = std::fs::read(cli.work().join("own.pcap")).expect("a capture");
    assert_eq!(bytes[..4], 0xa1b2_c3d4_u32.to_le_bytes());
    run("pcap own-1 -o own.pcap").exits(7);
    run("pcap own-1 --json").ok();
    assert_eq!(std::fs::read(cli.work().join("own-1.pcap")).expect("a capture"), bytes);
    run("pcap nope -o none.pcap").exits(6).notes("no capture");
    assert!(!cli.work().join("none.pcap").exists());

    run("vpn own-1").exits(6);
    run("start VPN-001 --id own-vpn --wait").ok();
    run("vpn own-vpn").ok().says("remote 127.0.0.1 1194");
    run("vpn own-vpn -o own.ovpn").ok();
    assert_eq!(mode(&cli.work().join("own.ovpn")), 0o600);

    run("stop own-1 own-vpn").exits(2).notes("--yes");
    assert!(p.node.instances().contains(&"own-1".to_owned()), "nothing was stopped");
    run("stop own-1 own-vpn nope --yes --json").exits(14);
    run("stop own-1").exits(6);
    assert!(!p.node.instances().iter().any(|id| id.starts_with("own-")), "{:?}", p.node.instances());

    assert_eq!(run("rescan --json").ok().json()["total"], 10);
    run("build WEB-001 --wait").ok().says("1 challenge built");
    run("build BROKEN-001 --wait").exits(10).notes("BROKEN-001");
    run("build WEB-001 REVERSE-001 --wait --json").ok();
    run("pull --wait").exits(10);
    run("pull").ok().says("10 challenges to be pulled");
    run("build-state").ok().says("WEB-001").says("built");
    assert_eq!(run("pull-state --failed --format name").ok().out, "BROKEN-001\n");
    run("build-state WEB-1").exits(6);

    run("stop-all").exits(2).notes("every instance of this node");
    let rehearsed = run("stop-all --dry-run --json").ok().json();
    assert_eq!(rehearsed["path"], "/api/v1/admin/stop-all");
    let asked = p.node.calls();
    assert!(!asked.iter().any(|call| call.contains("stop-all")), "others play on this node");
}

on_each_release!(node);
