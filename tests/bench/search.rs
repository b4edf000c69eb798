//! How long folding, reading a head, building the engine and searching take, natively: `cargo bench --bench search`.
//! Times are this machine's: compare two versions of the code with `--save-baseline` and `--baseline`.
#![allow(clippy::unwrap_used, missing_docs)]

mod made_up;
#[path = "../small_feed/mod.rs"]
mod small_feed;

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use fengtu::catalog::head::Head;
use fengtu::catalog::text::Language;
use fengtu::search::{Engine, Filters, Request, Sort, fold};

const SIZES: [usize; 2] = [1_000, 10_000];

fn fold(criterion: &mut Criterion) {
    let texts = [
        ("latin", "Jambon de Bayonne à l'ancienne, médaille d'argent"),
        ("chinese", "帕尔玛火腿十八个月陈年特级切片"),
        ("greek", "Φέτα Κεφαλονιάς, τυρί σε άλμη"),
    ];
    let mut group = criterion.benchmark_group("fold");
    for (name, text) in texts {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(name, text, |bencher, text| {
            bencher.iter(|| fold::runs(black_box(text)))
        });
    }
}

fn load(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load");
    group.sample_size(10);
    for size in SIZES {
        let bytes = made_up::head(size);
        group.throughput(Throughput::Elements(size as u64));
        group.bench_with_input(BenchmarkId::new("read", size), &bytes, |bencher, bytes| {
            bencher.iter(|| Head::read(black_box(bytes)).unwrap());
        });
        let head = Arc::new(Head::read(&bytes).unwrap());
        group.bench_with_input(BenchmarkId::new("build", size), &head, |bencher, head| {
            bencher.iter_batched(|| Arc::clone(head), Engine::new, BatchSize::PerIteration);
        });
    }
}

fn search(criterion: &mut Criterion) {
    let filters = Filters::default();
    for size in SIZES {
        let engine = Engine::new(Arc::new(Head::read(made_up::head(size)).unwrap()));
        let mut group = criterion.benchmark_group(format!("search {size}"));
        for text in made_up::QUERIES {
            let request = Request {
                text,
                filters: &filters,
                sort: Sort::Relevance,
                language: Language::Zh,
                limit: 20,
            };
            group.bench_with_input(text, &request, |bencher, request| {
                bencher.iter(|| engine.search(black_box(request)));
            });
        }
    }
}

criterion_group!(benches, fold, load, search);
criterion_main!(benches);
