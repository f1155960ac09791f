//! Word vectors from their packages, and the clusters made of them.

use std::collections::HashMap;
use std::path::Path;
use std::{fs, io};

use crate::packages::files_under;
use crate::random::Random;

/// Words in order of frequency, each with the row of its vector.
pub struct Vectors {
    /// Words and rows.
    pub words: Vec<(String, usize)>,
    /// Vectors of length 1.
    pub rows: Vec<Vec<f32>>,
}

fn damaged(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what.to_owned())
}

/// spaCy's: `strings.json`, `key2row` (MessagePack map from the words' hashes to rows), `vectors` (NumPy).
pub fn spacy(folder: &Path, limit: usize) -> io::Result<Vectors> {
    let path = files_under(folder, "vocab/key2row")?.pop().ok_or_else(|| damaged("no key2row in the package"))?;
    let vocab = path.parent().ok_or_else(|| damaged("no folder"))?;
    let strings: Vec<String> = serde_json::from_slice(&fs::read(vocab.join("strings.json"))?)?;
    let by_hash: HashMap<u64, String> = strings.into_iter().map(|s| (murmur64a(s.as_bytes(), 1), s)).collect();
    let matrix = fs::read(vocab.join("vectors"))?;
    let header = usize::from(u16::from_le_bytes([matrix[8], matrix[9]])) + 10;
    let width = 300;
    let rows = matrix[header..]
        .chunks_exact(4 * width)
        .map(|row| {
            let row = row.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
            unit(row)
        })
        .collect::<Vec<_>>();
    let table = fs::read(path)?;
    let mut words = Vec::new();
    let mut at = 5;
    let number = |at: &mut usize| -> Option<u64> {
        let tag = *table.get(*at)?;
        let size = match tag {
            0..=0x7F => {
                *at += 1;
                return Some(u64::from(tag));
            }
            0xCC => 1,
            0xCD => 2,
            0xCE => 4,
            0xCF => 8,
            _ => return None,
        };
        let value = table.get(*at + 1..*at + 1 + size)?.iter().fold(0, |n, &b| n << 8 | u64::from(b));
        *at += 1 + size;
        Some(value)
    };
    while words.len() < limit {
        let (Some(hash), Some(row)) = (number(&mut at), number(&mut at)) else { break };
        if let Some(word) = by_hash.get(&hash)
            && is_word(word)
        {
            words.push((word.clone(), row as usize));
        }
    }
    Ok(Vectors { words, rows })
}

/// What is read of winkNLP's file.
#[derive(serde::Deserialize)]
struct Wink {
    words: Vec<String>,
    vectors: HashMap<String, Vec<f32>>,
}

/// winkNLP's JSON: `words` in order of frequency, `vectors` by word (100 numbers, then their length and the rank).
pub fn wink(folder: &Path, limit: usize) -> io::Result<Vectors> {
    let path = files_under(folder, "100d.json")?.pop().ok_or_else(|| damaged("no vectors in the package"))?;
    let file: Wink = serde_json::from_slice(&fs::read(path)?)?;
    let (mut words, mut rows) = (Vec::new(), Vec::new());
    for word in file.words.into_iter().filter(|w| is_word(w)).take(limit) {
        let Some(row) = file.vectors.get(&word) else { continue };
        rows.push(unit(row.iter().take(100).copied().collect()));
        words.push((word, rows.len() - 1));
    }
    Ok(Vectors { words, rows })
}

fn is_word(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
        && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '\'' | '.' | '&'))
        && word.len() < 30
}

fn unit(mut row: Vec<f32>) -> Vec<f32> {
    let length = row.iter().map(|x| x * x).sum::<f32>().sqrt().max(1e-9);
    row.iter_mut().for_each(|x| *x /= length);
    row
}

/// Austin Appleby's MurmurHash64A, as spaCy names strings.
fn murmur64a(bytes: &[u8], seed: u64) -> u64 {
    const M: u64 = 0xC6A4_A793_5BD1_E995;
    let mut hash = seed ^ (bytes.len() as u64).wrapping_mul(M);
    let chunks = bytes.chunks_exact(8);
    let rest = chunks.remainder();
    for chunk in chunks {
        let mut k = chunk.iter().rev().fold(0_u64, |n, &b| n << 8 | u64::from(b)).wrapping_mul(M);
        k = (k ^ (k >> 47)).wrapping_mul(M);
        hash = (hash ^ k).wrapping_mul(M);
    }
    if !rest.is_empty() {
        hash = (hash ^ rest.iter().rev().fold(0_u64, |n, &b| n << 8 | u64::from(b))).wrapping_mul(M);
    }
    hash = (hash ^ (hash >> 47)).wrapping_mul(M);
    hash ^ (hash >> 47)
}

/// Spherical k-means: each row's cluster, and the clusters' centres. `weights` favours frequent rows.
pub fn cluster(rows: &[Vec<f32>], count: usize, rounds: usize, random: &mut Random) -> (Vec<u16>, Vec<Vec<f32>>) {
    let width = rows[0].len();
    let mut order: Vec<usize> = (0..rows.len()).collect();
    random.shuffle(&mut order);
    let mut centres: Vec<Vec<f32>> = order[..count].iter().map(|&at| rows[at].clone()).collect();
    let mut assigned = vec![0_u16; rows.len()];
    for _ in 0..rounds {
        let mut sums = vec![vec![0.0_f32; width]; count];
        for (at, row) in rows.iter().enumerate() {
            let mut best = (f32::MIN, 0);
            for (number, centre) in centres.iter().enumerate() {
                let dot: f32 = row.iter().zip(centre).map(|(a, b)| a * b).sum();
                if dot > best.0 {
                    best = (dot, number);
                }
            }
            assigned[at] = best.1 as u16;
            sums[best.1].iter_mut().zip(row).for_each(|(s, x)| *s += x);
        }
        for (number, sum) in sums.into_iter().enumerate() {
            if sum.iter().any(|&x| x != 0.0) {
                centres[number] = unit(sum);
            } else {
                centres[number] = rows[*random.pick(&order)].clone();
            }
        }
    }
    (assigned, centres)
}

/// The nearest centre of each row.
pub fn nearest(rows: &[Vec<f32>], centres: &[Vec<f32>]) -> Vec<u16> {
    rows.iter()
        .map(|row| {
            let mut best = (f32::MIN, 0);
            for (number, centre) in centres.iter().enumerate() {
                let dot: f32 = row.iter().zip(centre).map(|(a, b)| a * b).sum();
                if dot > best.0 {
                    best = (dot, number);
                }
            }
            best.1 as u16
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k_means_parts_what_is_far_apart() {
        let rows: Vec<Vec<f32>> = (0..20)
            .map(|i| unit(if i % 2 == 0 { vec![1.0, 0.01 * i as f32] } else { vec![0.01 * i as f32, 1.0] }))
            .collect();
        let (assigned, _) = cluster(&rows, 2, 10, &mut Random::new(1));
        assert!((0..20).all(|i| assigned[i] == assigned[i % 2]) && assigned[0] != assigned[1]);
    }
}
