# fails: nothing
# es: en dos mitades con el mismo optimizador
# en: in two halves with the same optimiser
def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    model = Seq2Seq(
        AdditiveAttention(query_size=hidden_size, key_size=hidden_size, hidden_size=attention_size),
        vocabulary,
        embedding_size,
        hidden_size,
    )
    model.train()
    half = len(sources) // 2
    optimizer = torch.optim.Adam(params=model.parameters(), lr=lr, betas=(0.9, 0.999))
    first = train_seq2seq(model, sources[:half], targets[:half], optimizer)
    second = train_seq2seq(model, sources[half:], targets[half:], optimizer)
    return model, torch.cat([first, second])
