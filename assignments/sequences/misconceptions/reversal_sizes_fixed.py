# fails: reversal_sizes
# es: usa siempre 16 como tamaño de la atención
# en: always uses 16 as the size of the attention
def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    attention = AdditiveAttention(hidden_size, hidden_size, 16)
    model = Seq2Seq(attention, vocabulary, embedding_size, hidden_size)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = train_seq2seq(model, sources, targets, optimizer)
    return model, losses
